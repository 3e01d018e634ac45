select status
from (values ('Suspected'), ('In process'), ('Decided'), ('Closed without a referral')) statuses (status)
