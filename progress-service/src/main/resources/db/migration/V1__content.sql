-- Content belongs to no school: every school reads the same.
create table content_package (
    module_id   text        not null,
    version     text        not null,
    product_id  text        not null,
    outline     jsonb       not null,
    digest      text        not null,
    page_count  integer     not null,
    image_count integer     not null,
    current     boolean     not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    primary key (module_id, version)
);

create unique index content_package_by_current_module on content_package (module_id) where current;
create unique index content_package_by_current_product on content_package (product_id) where current;

create table content_page (
    module_id text   not null,
    version   text   not null,
    page_id   text   not null,
    title     text   not null,
    html      text   not null,
    terms     text[] not null,
    primary key (module_id, version, page_id),
    foreign key (module_id, version) references content_package
);

create table content_image (
    module_id text  not null,
    version   text  not null,
    name      text  not null,
    svg       bytea not null,
    primary key (module_id, version, name),
    foreign key (module_id, version) references content_package
);
