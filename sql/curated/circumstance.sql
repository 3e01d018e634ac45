select circumstance
from (values ('all'), ('missing'), ('not in education'), ('excluded from school'), ('special educational needs'),
             ('serious harm')) circumstances (circumstance)
