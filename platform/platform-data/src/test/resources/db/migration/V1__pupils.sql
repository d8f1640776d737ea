create table pupil (
    pupil_id uuid primary key,
    school_id uuid not null,
    name text not null
);
create index pupil_by_school on pupil (school_id, name);
call isolate_by_school('pupil');

create table account (
    account_id uuid primary key,
    school_id uuid
);
call isolate_by_school('account');
