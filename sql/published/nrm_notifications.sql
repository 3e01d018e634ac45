select notification.quarter, coalesce(nationalities.nationality, 'Not known') as nationality,
       sum(notification.notifications) as notifications
from curated.nrm_notification_as_at notification
left join curated.nrm_notification_nationalities nationalities on nationalities.fact_id = notification.fact_id
where notification.notifications > 0
group by notification.quarter, nationalities.nationality
