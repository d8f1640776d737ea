-- The starting point of this service's own tables. It has none yet: each comes with the part of the timetable that needs it.
select 1;
