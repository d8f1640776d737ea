create table note (
    id        uuid primary key,
    school_id uuid not null,
    text      text not null
);

call isolate_by_school('note');
