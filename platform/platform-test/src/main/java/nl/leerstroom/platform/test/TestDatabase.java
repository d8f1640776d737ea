package nl.leerstroom.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A real PostgreSQL with the two roles that each service has: one that owns the tables and one that works with them. */
final class TestDatabase {

    static final String OWNER = "service_owner";
    static final String APP = "service_app";
    static final String PASSWORD = "only-in-tests";
    private static final String NAME = "service";

    private final EmbeddedPostgres server;

    private TestDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestDatabase shared() {
        return Shared.STARTED;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
    }

    private static final class Shared {

        static final TestDatabase STARTED = start();

        private static TestDatabase start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    for (var role : new String[] {OWNER, APP}) {
                        statement.execute(
                                "create role %s login nosuperuser nobypassrls password '%s'".formatted(role, PASSWORD));
                    }
                    statement.execute("create database %s owner %s".formatted(NAME, OWNER));
                }
                return new TestDatabase(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
