select police, home_office, council, partner, sources
from (values (1, 0, 0, 0, 'Police only'), (0, 1, 0, 0, 'Home Office only'), (0, 0, 1, 0, 'Council only'),
             (0, 0, 0, 1, 'Partner only'), (1, 1, 0, 0, 'Police and Home Office'), (1, 0, 1, 0, 'Police and council'),
             (1, 0, 0, 1, 'Police and partner'), (0, 1, 1, 0, 'Home Office and council'),
             (0, 1, 0, 1, 'Home Office and partner'), (0, 0, 1, 1, 'Council and partner'),
             (1, 1, 1, 0, 'Police, Home Office and council'), (1, 1, 0, 1, 'Police, Home Office and partner'),
             (1, 0, 1, 1, 'Police, council and partner'), (0, 1, 1, 1, 'Home Office, council and partner'),
             (1, 1, 1, 1, 'All four')) combinations (police, home_office, council, partner, sources)
