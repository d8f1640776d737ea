-- What this service knows of schools, people, groups, products and licences: small copies, fed by the events of the
-- services that own them. A row is replaced by a later version only.

create table school (
    school_id uuid primary key,
    brin      text   not null,
    name      text   not null,
    sequence  bigint not null
);
create index school_by_brin on school (brin);
call isolate_by_school('school');

create table person (
    user_id     uuid primary key,
    school_id   uuid    not null,
    role        text    not null,
    given_name  text    not null,
    infix       text,
    family_name text    not null,
    email       text,
    email_key   text,
    level       text,
    trashed     boolean not null,
    sequence    bigint  not null
);
create index person_by_email on person (email_key);
call isolate_by_school('person');

create table study_group (
    group_id  uuid primary key,
    school_id uuid    not null,
    title_key text    not null,
    archived  boolean not null,
    sequence  bigint  not null
);
create index study_group_by_title on study_group (school_id, title_key);
call isolate_by_school('study_group');

create table group_member (
    group_id   uuid not null references study_group,
    student_id uuid not null,
    school_id  uuid not null,
    primary key (group_id, student_id)
);
create index group_member_by_student on group_member (student_id);
call isolate_by_school('group_member');

create table product (
    product_id text primary key,
    title      text   not null,
    title_key  text   not null,
    levels     text[] not null,
    sequence   bigint not null
);

create table license (
    license_id uuid primary key,
    school_id  uuid    not null,
    student_id uuid    not null,
    product_id text    not null,
    held       boolean not null,
    sequence   bigint  not null
);
create index license_by_student on license (student_id);
call isolate_by_school('license');
