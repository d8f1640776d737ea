package nl.leerstroom.local.kafka;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The broker as a program: {@code <home> <port> <controller port>}. Formats its storage at the first start. Events are
 * kept for ever here: the reading log is what the document store, in memory on a laptop, is rebuilt from.
 */
public final class Broker {

    private Broker() {}

    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var settings = settings(home.resolve("data"), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        var file = write(settings, home.resolve("server.properties"));
        if (!Files.exists(home.resolve("data/meta.properties"))) {
            format(file);
        }
        Kafka.main(new String[] {file.toString()});
    }

    static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                data.toString()));
        // services declare their topics; a misspelt one must not come to life by being listened to
        settings.putAll(Map.of("num.partitions", "6", "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "offsets.retention.minutes", "5256000",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.retention.ms", "-1"));
        // a killed broker is taken back only when its former life has timed out
        settings.putAll(Map.of("broker.session.timeout.ms", "4000", "broker.heartbeat.interval.ms", "1000"));
        // a laptop's share of memory and threads
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "4"));
        return settings;
    }

    private static Path write(Properties settings, Path file) throws IOException {
        var text = new StringWriter();
        settings.store(text, null);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.toString());
    }

    private static void format(Path file) throws IOException {
        var outcome = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, System.out);
        if (outcome != 0) {
            throw new IOException("Kafka's storage could not be formatted.");
        }
    }
}
