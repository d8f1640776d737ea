package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import nl.leerstroom.cli.supervision.Launch;
import nl.leerstroom.cli.supervision.Program;
import nl.leerstroom.local.postgres.PostgresServer;

/** The database server; ready means that every service has its database in it. */
record PostgresProgram(PostgresServer server) implements Program {

    @Override
    public void prepare(Path log) throws IOException, InterruptedException {
        server.prepare();
    }

    @Override
    public Launch launch() throws IOException {
        return new Launch(server.command(), Map.of());
    }

    @Override
    public boolean isReady() throws IOException {
        if (!server.answers()) {
            return false;
        }
        try {
            server.makeDatabases(
                    Arrays.stream(Service.values()).map(Service::database).toList());
            return true;
        } catch (SQLException failed) {
            throw new IOException("The databases could not be made: " + failed.getMessage(), failed);
        }
    }

    /** Fast shutdown: it breaks off what clients are at, and leaves nothing to recover. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
