create table school (
    school_id                   uuid primary key,
    brin                        text        not null unique check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
    name                        text        not null,
    students_may_reset_password boolean     not null,
    version                     bigint      not null,
    registered_at               timestamptz not null
);
call isolate_by_school('school');

create table app_user (
    user_id       uuid primary key,
    school_id     uuid        not null references school,
    role          text        not null check (role in ('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'PARENT')),
    given_name    text        not null,
    infix         text,
    family_name   text        not null,
    email         text,
    level         text check (level in ('BB', 'KBGL')),
    trashed_at    timestamptz,
    -- both without accents and capitals: what a list is ordered by, and what a search looks for (each word after a space)
    sort_name     text        not null,
    search_words  text        not null,
    version       bigint      not null,
    registered_at timestamptz not null,
    check (email is not null or role = 'STUDENT')
);
create index app_user_by_school on app_user (school_id, sort_name, user_id);
call isolate_by_school('app_user');

-- The supplier's own staff belong to no school.
create table support_account (
    user_id     uuid primary key,
    given_name  text not null,
    family_name text not null,
    email       text not null
);

-- Copies of groups, to filter people by (topic group.group).
create table known_group (
    group_id  uuid primary key,
    school_id uuid    not null,
    title     text    not null,
    archived  boolean not null,
    sequence  bigint  not null
);
call isolate_by_school('known_group');

create table known_group_member (
    group_id  uuid not null references known_group,
    user_id   uuid not null,
    school_id uuid not null,
    primary key (group_id, user_id)
);
create index known_group_member_by_user on known_group_member (user_id);
call isolate_by_school('known_group_member');
