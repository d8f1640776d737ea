create table bulk_import (
    import_id      uuid primary key,
    school_id      uuid        not null,
    file_name      text        not null,
    send_welcome   boolean     not null,
    state          text        not null check (state in ('VALIDATING', 'READY', 'REFUSED', 'APPLYING', 'DONE')),
    attempts       integer     not null default 0,
    refusal        jsonb,
    format         text,
    encoding       text,
    separator      text,
    samples        jsonb       not null default '[]',
    headers        jsonb       not null default '{}',
    rows_new       integer     not null default 0,
    rows_changed   integer     not null default 0,
    rows_unchanged integer     not null default 0,
    rows_refused   integer     not null default 0,
    rows_applied   integer     not null default 0, -- of the new and changed ones: all their parts have an outcome
    results        jsonb,
    uploaded_by    uuid,
    applied_by     uuid,
    sequence       bigint      not null default 0,
    created_at     timestamptz not null,
    applied_at     timestamptz,
    dispatched_at  timestamptz,
    done_at        timestamptz
);
create index bulk_import_by_school on bulk_import (school_id, created_at desc);
create index bulk_import_to_do on bulk_import (created_at)
    where state = 'VALIDATING' or (state = 'APPLYING' and dispatched_at is null);
-- two imports of one school never apply at once, whatever the code does
create unique index bulk_import_applying on bulk_import (school_id) where state = 'APPLYING';
call isolate_by_school('bulk_import');

-- the bytes of the upload, until the dry run is there
create table bulk_file (
    import_id uuid primary key references bulk_import,
    school_id uuid  not null,
    content   bytea not null
);
call isolate_by_school('bulk_file');

create table bulk_row (
    import_id   uuid     not null references bulk_import,
    line        integer  not null,
    school_id   uuid     not null,
    user_id     uuid     not null,
    given_name  text     not null,
    infix       text,
    family_name text     not null,
    email       text     not null,
    level       text     not null,
    group_title text     not null,
    modules     text[]   not null,
    outcome     text     not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    reasons     jsonb,
    changes     jsonb,
    primary key (import_id, line)
);
call isolate_by_school('bulk_row');

-- What is to be done for a row: the plan that the dry run showed, and each part's answer once it is there. A row without
-- parts needs nothing; an import is done when no part is without an outcome.
create table bulk_part (
    import_id  uuid    not null,
    line       integer not null,
    part       text    not null check (part in ('ACCOUNT', 'GROUP', 'LICENSE')),
    product_id text    not null default '',
    school_id  uuid    not null,
    planned    text    not null check (planned in ('NEW', 'CHANGED')), -- as the row: the counts need no join
    outcome    text check (outcome in ('APPLIED', 'UNCHANGED', 'REFUSED')),
    code       text,
    primary key (import_id, line, part, product_id)
) with (fillfactor = 70);
call isolate_by_school('bulk_part');
