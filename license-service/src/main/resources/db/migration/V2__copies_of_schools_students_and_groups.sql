-- of no school: it is what the webshop's BRIN is looked up in
create table school (
    id       uuid   primary key,
    brin     text   not null unique,
    sequence bigint not null
);

create table student (
    student_id uuid    primary key,
    school_id  uuid    not null,
    level      text    check (level in ('BB', 'KBGL')),
    active     boolean not null,
    sequence   bigint  not null
);
call isolate_by_school('student');

create table student_group (
    group_id    uuid    primary key,
    school_id   uuid    not null,
    student_ids uuid[]  not null,
    live        boolean not null,
    sequence    bigint  not null
);
call isolate_by_school('student_group');
