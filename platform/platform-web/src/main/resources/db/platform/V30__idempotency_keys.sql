create table idempotency_key (
    caller       text        not null,
    key          text        not null check (length(key) between 8 and 100),
    request_hash text        not null,
    answer       text,
    created_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotency_key_by_created_at on idempotency_key (created_at);
