package nl.leerstroom.platform.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/** A database as a service gets it: one role owns it, another works in it. */
record TestDatabase(String name, String role) {

    private static final EmbeddedPostgres SERVER = start();

    static TestDatabase create(String name) {
        execute("create role %s_owner login".formatted(name));
        execute("create role %s_app login".formatted(name));
        execute("create database %s owner %s_owner".formatted(name, name));
        return new TestDatabase(name, name + "_app");
    }

    TestDatabase as(String role) {
        return new TestDatabase(name, role);
    }

    Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url",
                SERVER.getJdbcUrl(role, name),
                "spring.datasource.username",
                role,
                "spring.flyway.user",
                name + "_owner",
                "spring.flyway.password",
                "",
                "spring.flyway.url",
                SERVER.getJdbcUrl(name + "_owner", name));
    }

    static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
