package nl.leerstroom.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * One server for all services, its data kept. It is as durable as in production: every commit is on disk before it is
 * confirmed. It listens on the loopback address only, so the passwords can be the well-known ones of a demo.
 */
public final class PostgresServer {

    /** The password of every role: nobody but this machine can reach the server. */
    public static final String PASSWORD = "local-demo";

    private static final String SUPERUSER = "postgres";

    private final Path cache;
    private final Path home;
    private final int port;

    public PostgresServer(Path cache, Path home, int port) {
        this.cache = cache;
        this.home = home;
        this.port = port;
    }

    /** Unpacks the programs and makes the cluster when they are missing, and clears what a killed server left behind. */
    public void prepare() throws IOException, InterruptedException {
        var data = home.resolve("data");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            new PostmasterLock(data).clear();
        } else {
            makeCluster(data);
        }
    }

    /** The command that runs the server in the foreground; {@link #prepare()} comes first. */
    public List<String> command() throws IOException {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries().program("postgres").toString());
        command.addAll(List.of("-D", home.resolve("data").toString(), "-p", String.valueOf(port)));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Whether it takes connections by now. */
    public boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Makes a database with an owner role and an application role for each name, and leaves alone what is there. */
    public void makeDatabases(Collection<String> names) throws SQLException {
        try (var connection = connect()) {
            for (var name : names) {
                new ServiceDatabase(name).make(connection);
            }
        }
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2&socketTimeout=20".formatted(port);
        return DriverManager.getConnection(url, SUPERUSER, PASSWORD);
    }

    private static Stream<String> settings() {
        return Stream.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "jit=off",
                "timezone=UTC",
                "log_line_prefix=%m %d ");
    }

    // Made aside and moved, so that a start that is cut off leaves no half a cluster.
    private void makeCluster(Path data) throws IOException, InterruptedException {
        Files.createDirectories(home);
        var fresh = Files.createTempDirectory(home, "making-");
        var password = Files.writeString(home.resolve("password"), PASSWORD);
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries().program("initdb").toString());
        command.addAll(List.of("-D", fresh.toString(), "-U", SUPERUSER, "--pwfile", password.toString()));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        Programs.run(command);
        Files.delete(password);
        Files.move(fresh, data);
    }

    // PostgreSQL refuses to run as root; a user namespace of its own makes it nobody, without changing any file's
    // owner.
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    private PostgresBinaries binaries() throws IOException {
        return PostgresBinaries.unpackedIn(cache);
    }
}
