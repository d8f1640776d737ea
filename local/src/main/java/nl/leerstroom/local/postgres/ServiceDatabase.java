package nl.leerstroom.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A service's database: the owner role migrates it, the application role works in it and owns nothing. */
record ServiceDatabase(String name) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_]{1,40}");

    ServiceDatabase {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a database: " + name);
        }
    }

    void make(Connection connection) throws SQLException {
        makeRole(connection, name + "_owner");
        makeRole(connection, name + "_app");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s_owner".formatted(name, name));
        }
    }

    private static void makeRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(
                    connection,
                    "create role %s login nosuperuser nobypassrls password '%s'"
                            .formatted(role, PostgresServer.PASSWORD));
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
