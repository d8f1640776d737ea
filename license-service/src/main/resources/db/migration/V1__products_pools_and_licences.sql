create table product (
    product_id   text        primary key check (product_id ~ '^[0-9]{13}$'),
    kind         text        not null check (kind in ('MODULE', 'ELECTIVE')),
    title        text        not null,
    levels       text[]      not null check (cardinality(levels) > 0),
    version      bigint      not null,
    published_at timestamptz not null
);

-- one per school and product; its row is the lock behind which seats are given and returned
create table license_pool (
    pool_id    uuid   primary key,
    school_id  uuid   not null,
    product_id text   not null references product,
    purchased  int    not null default 0,
    available  int    not null default 0,
    version    bigint not null default 0,
    unique (school_id, product_id),
    constraint license_pool_never_oversold check (available between 0 and purchased)
);
call isolate_by_school('license_pool');

-- append-only: a pool's available seats are the sum of its movements
create table pool_movement (
    movement_id  uuid        primary key,
    pool_id      uuid        not null references license_pool,
    school_id    uuid        not null,
    kind         text        not null check (kind in ('PURCHASED', 'ASSIGNED', 'RETURNED', 'REINSTATED')),
    seats        int         not null,
    moved_at     timestamptz not null,
    order_number text,
    license_id   uuid,
    check ((seats > 0) = (kind in ('PURCHASED', 'RETURNED'))),
    check ((order_number is not null) = (kind = 'PURCHASED')),
    check ((license_id is null) = (kind = 'PURCHASED'))
);
create index pool_movement_by_pool on pool_movement (pool_id, movement_id);
create index pool_movement_by_order on pool_movement (order_number) where order_number is not null;
call isolate_by_school('pool_movement');

create function pool_movement_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a movement in the ledger is never changed or removed';
end $$;
create trigger pool_movement_stays before update or delete on pool_movement
    for each statement execute function pool_movement_stays();

-- licences that live without a seat, since reading won from deactivating after the seat had gone to another student
create table owed_seat (
    license_id uuid        primary key,
    pool_id    uuid        not null references license_pool,
    school_id  uuid        not null,
    since      timestamptz not null
);
create index owed_seat_by_pool on owed_seat (pool_id, since);
call isolate_by_school('owed_seat');

create table seat_order (
    order_number text        primary key,
    school_id    uuid        not null,
    ordered_at   timestamptz not null
);
call isolate_by_school('seat_order');

create table license (
    license_id     uuid        primary key,
    pool_id        uuid        not null references license_pool,
    school_id      uuid        not null,
    student_id     uuid        not null,
    product_id     text        not null,
    level          text        not null check (level in ('BB', 'KBGL')),
    imported       boolean     not null,
    state          text        not null check (state in ('ASSIGNED', 'ACTIVATED', 'DEACTIVATED')),
    assigned_at    timestamptz not null,
    activated_at   timestamptz,
    deactivated_at timestamptz,
    version        bigint      not null,
    check ((activated_at is not null) = (state = 'ACTIVATED')),
    check ((deactivated_at is not null) = (state = 'DEACTIVATED'))
);
create unique index license_one_living_per_student on license (student_id, product_id) where state <> 'DEACTIVATED';
create index license_by_student on license (school_id, student_id, product_id);
create index license_by_product on license (school_id, product_id);
call isolate_by_school('license');
