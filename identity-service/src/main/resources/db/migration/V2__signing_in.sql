-- Before somebody has signed in nobody knows their school: these tables hold no school and nothing of a school but ids.

create table login_name (
    name    text primary key check (name = lower(name)),
    user_id uuid not null
);
create index login_name_by_user on login_name (user_id);

create table credential (
    user_id            uuid primary key,
    password_hash      text,
    must_change        boolean not null default false,
    password_set_at    timestamptz,
    invited_at         timestamptz,
    first_signed_in_at timestamptz,
    version            bigint  not null default 0
);

create table sign_in_link (
    link_id    uuid primary key,
    user_id    uuid        not null,
    kind       text        not null check (kind in ('WELCOME', 'RESET')),
    token_hash bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz
);
create index sign_in_link_by_user on sign_in_link (user_id);

-- Who asked for a reset. Written for known and unknown addresses alike, so that the answer takes the same time;
-- a row lives for seconds.
create table reset_request (
    request_id   uuid primary key,
    login_name   text        not null,
    requested_at timestamptz not null
);

-- Failed attempts per account and address, and per address; the key is a hash of these.
create table sign_in_delay (
    attempt_key    bytea primary key,
    failures       int         not null,
    last_failed_at timestamptz not null,
    wait_until     timestamptz not null
);
create index sign_in_delay_by_last_failed_at on sign_in_delay (last_failed_at);
