package nl.leerstroom.platform.data;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fails the start of a service that could read across schools. */
final class SchoolIsolationCheck implements SmartInitializingSingleton {

    private static final String TABLES_OPEN = """
            select t.oid::regclass::text
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute a on a.attrelid = t.oid and a.attname = 'school_id' and not a.attisdropped
            where t.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
              and not (t.relrowsecurity and t.relforcerowsecurity)
            order by 1""";
    private static final String TABLES_OWNED = """
            select t.oid::regclass::text
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
              and pg_has_role(current_user, t.relowner, 'member')
            order by 1""";

    private final JdbcClient jdbc;

    SchoolIsolationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new IllegalStateException("Schools are not kept apart in the database: " + String.join("; ", gaps));
        }
    }

    private List<String> gaps() {
        var gaps = new ArrayList<String>();
        if (yes("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            gaps.add("the service's database user is a superuser or may bypass row-level security");
        } else {
            named(TABLES_OWNED).forEach(table -> gaps.add("the service's database user owns " + table));
        }
        named(TABLES_OPEN)
                .forEach(table -> gaps.add("table " + table + " has a school_id and no forced row-level"
                        + " security; its migration has to call isolate_by_school('" + table + "')"));
        return gaps;
    }

    private boolean yes(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private List<String> named(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
