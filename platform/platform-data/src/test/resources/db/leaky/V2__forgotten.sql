create table forgotten (forgotten_id uuid primary key, school_id uuid not null);
