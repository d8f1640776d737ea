create table study_group (
    group_id    uuid        primary key,
    school_id   uuid        not null,
    title       text        not null check (length(title) between 1 and 100),
    title_key   text        not null,
    description text        check (length(description) between 1 and 500),
    created_at  timestamptz not null,
    archived_at timestamptz,
    version     bigint      not null
);
-- the key is the title without what people overlook: case and spaces
create unique index study_group_one_living_per_title on study_group (school_id, title_key) where archived_at is null;
call isolate_by_school('study_group');

-- stays while a member is in the trash, so that a restored user is back where they were
create table group_member (
    group_id  uuid not null references study_group,
    user_id   uuid not null,
    school_id uuid not null,
    role      text not null check (role in ('TEACHER', 'STUDENT')),
    primary key (group_id, user_id)
);
create index group_member_by_user on group_member (user_id);
call isolate_by_school('group_member');

create table person (
    user_id   uuid    primary key,
    school_id uuid    not null,
    role      text    not null,
    active    boolean not null,
    sequence  bigint  not null
);
call isolate_by_school('person');

-- members that are shown: an imported one may be here before the news of the account is
create view shown_member with (security_invoker = true) as
select m.group_id, m.user_id, m.school_id, m.role
from group_member m left join person p on p.user_id = m.user_id
where coalesce(p.active, true);
