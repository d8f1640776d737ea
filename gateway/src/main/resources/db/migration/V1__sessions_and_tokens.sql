-- Spring Session's own tables, in the lower case of this house
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- The tokens behind a sign-in. One row per session and not per user: two browsers of one person hold different tokens.
-- Token values are encrypted with a key that the database does not know.
create table sign_in_token (
    sid               text        primary key,
    user_name         text        not null,
    access_token      bytea       not null,
    access_issued_at  timestamptz not null,
    access_expires_at timestamptz not null,
    refresh_token     bytea,
    changed_at        timestamptz not null
);
create index sign_in_token_by_changed_at on sign_in_token (changed_at);
