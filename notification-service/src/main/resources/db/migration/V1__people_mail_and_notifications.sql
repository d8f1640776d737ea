-- Copies of what other services own.
create table person (
    person_id   uuid   primary key,
    school_id   uuid   not null,
    role        text   not null,
    given_name  text   not null,
    infix       text,
    family_name text   not null,
    email       text,
    state       text   not null,
    sequence    bigint not null
);
create index person_by_school_and_role on person (school_id, role);
call isolate_by_school('person');

create table school (
    school_id uuid   primary key,
    name      text   not null,
    sequence  bigint not null
);
call isolate_by_school('school');

create table product (
    product_id text   primary key,
    title      text   not null,
    sequence   bigint not null
);

-- Mail to be sent, and the log of what became of it. No address: that is the person's of the moment it is sent.
-- One mail per event and person, however often the event comes.
create table mail (
    mail_id    uuid        primary key default uuidv7(),
    event_id   uuid        not null,
    school_id  uuid        not null,
    person_id  uuid        not null,
    kind       text        not null,
    facts      jsonb       not null,
    state      text        not null default 'QUEUED'
        check (state in ('QUEUED', 'SENDING', 'SENT', 'UNCERTAIN', 'EXPIRED', 'DEAD')),
    attempts   int         not null default 0,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    expires_at timestamptz not null,
    claimed_at timestamptz,
    sent_at    timestamptz,
    failure    text,
    unique (event_id, person_id)
);
create index mail_queued on mail (due_at) where state = 'QUEUED';
create index mail_sending on mail (claimed_at) where state = 'SENDING';
create index mail_by_school on mail (school_id, mail_id);
create index mail_by_person on mail (person_id, mail_id);
call isolate_by_school('mail');

create table notification (
    notification_id uuid        primary key default uuidv7(),
    event_id        uuid        not null,
    school_id       uuid        not null,
    person_id       uuid        not null,
    kind            text        not null,
    facts           jsonb       not null,
    created_at      timestamptz not null,
    read_at         timestamptz,
    unique (event_id, person_id)
);
create index notification_by_person on notification (person_id, notification_id);
create index notification_unread on notification (person_id) where read_at is null;
call isolate_by_school('notification');
