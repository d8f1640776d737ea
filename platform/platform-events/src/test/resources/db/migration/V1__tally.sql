-- the writing side: one row per key, its version in every event
create table tally (
    tally_id uuid primary key,
    version bigint not null
);

-- the reading side: one row per event in its effect, and the last state per key
create table echo (
    place bigint generated always as identity primary key,
    tally_id uuid not null,
    sequence bigint not null
);
create table echo_state (
    tally_id uuid primary key,
    sequence bigint not null,
    events bigint not null
);
create table echo_of_school (
    tally_id uuid not null,
    school_id uuid not null
);
call isolate_by_school('echo_of_school');
