-- Events on their way out, in the order in which they were appended. The identity takes no cache, for positions drawn
-- ahead would give them out of order. The school is no school_id: the relay carries the events of all of them.
create table outbox_event (
    position bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    subject text not null,
    sequence bigint not null,
    occurred_at timestamptz not null,
    school uuid,
    traceparent text,
    payload bytea not null check (octet_length(payload) < 900000),
    appended_at timestamptz not null default now(),
    failures int not null default 0,
    problem text,
    parked_at timestamptz
);

-- What each consumer has handled: ids only.
create table inbox_event (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_event_by_received_at on inbox_event using brin (received_at);

-- What a consumer could not handle, and every later event of the same key, as they came.
create table parked_event (
    position bigint generated always as identity primary key,
    consumer text not null,
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    key text not null,
    headers jsonb not null,
    payload bytea not null,
    problem text not null,
    parked_at timestamptz not null default now(),
    unique (consumer, topic, partition, record_offset)
);
create index parked_event_by_key on parked_event (consumer, topic, key, position);
