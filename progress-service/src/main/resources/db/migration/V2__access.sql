-- Copies of what other services own, as far as reading needs them. Events may come twice, late and out of order:
-- sequence is the version of the newest that was taken.
create table person (
    user_id     uuid    primary key,
    school_id   uuid    not null,
    role        text    not null,
    given_name  text    not null,
    infix       text,
    family_name text    not null,
    active      boolean not null,
    sequence    bigint  not null
);

create table license (
    license_id uuid    primary key,
    school_id  uuid    not null,
    student_id uuid    not null,
    product_id text    not null,
    level      text,
    levels     text[]  not null,
    live       boolean not null,
    sequence   bigint  not null
);

create index license_by_student on license (student_id);

create table study_group (
    group_id  uuid    primary key,
    school_id uuid    not null,
    title     text    not null,
    archived  boolean not null,
    sequence  bigint  not null
);

create table group_member (
    group_id  uuid not null,
    school_id uuid not null,
    user_id   uuid not null,
    role      text not null check (role in ('STUDENT', 'TEACHER')),
    primary key (group_id, user_id, role)
);

create index group_member_by_user on group_member (user_id);

call isolate_by_school('person');
call isolate_by_school('license');
call isolate_by_school('study_group');
call isolate_by_school('group_member');
