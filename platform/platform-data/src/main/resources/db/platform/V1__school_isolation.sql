-- The service works as ${appRole}, which owns nothing; what it may do with tables to come is settled here, once.
grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};

-- A transaction says in app.schools what it is for: ids in ascending order with commas between, * for every school.
-- Unset or empty it is for none; after a transaction that set it, a connection shows '' and not null.
create function all_schools_visible() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.schools', true) = '*', false);

create function visible_schools() returns uuid[] language sql stable parallel safe
    return case
        when all_schools_visible() then '{}'
        else string_to_array(nullif(current_setting('app.schools', true), ''), ',')::uuid[]
    end;

create function first_visible_school() returns uuid language sql stable parallel safe
    return case
        when all_schools_visible() then '00000000-0000-0000-0000-000000000000'::uuid
        else (visible_schools())[1]
    end;

create function last_visible_school() returns uuid language sql stable parallel safe
    return case
        when all_schools_visible() then 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid
        else (visible_schools())[cardinality(visible_schools())]
    end;

-- Called by the migration that makes a table with a school_id. The range is there for the index: an "or" with a flag
-- could use none, and a request, which is for one school, has a range of one.
-- The policies bind the owner as well: a migration that changes rows first says set_config('app.schools', '*', true).
create procedure isolate_by_school(isolated regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format(
        'create policy of_a_visible_school on %s using (
             school_id between (select first_visible_school()) and (select last_visible_school())
             and ((select all_schools_visible()) or school_id = any ((select visible_schools())::uuid[])))',
        isolated);
    if exists (select from pg_attribute where attrelid = isolated and attname = 'school_id' and not attnotnull) then
        execute format(
            'create policy of_no_school on %s using (school_id is null and (select all_schools_visible()))', isolated);
    end if;
end $$;
