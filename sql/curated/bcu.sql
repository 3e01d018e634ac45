select distinct bcu from curated.place
