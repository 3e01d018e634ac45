select borough_code, borough_name, quarter, lead_service, board, strategy, statement, pathway, staff_trained,
       single_point_of_contact, contact_confirmed_on
from curated.governance_as_at
