package nl.leerstroom.platform.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** A broker in a process of its own, which can be halted, killed and started again on the same log. */
final class BrokerProcess implements AutoCloseable {

    private final Path directory;
    private final Path configuration;
    private final int port = freePort();
    private Process process;

    BrokerProcess(Path directory) throws Exception {
        this.directory = directory;
        this.configuration = directory.resolve("server.properties");
        var controller = freePort();
        Files.writeString(configuration, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, directory.resolve("log")));
        var format = java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                configuration.toString());
        if (format.waitFor() != 0) {
            throw new IOException("The broker's log could not be made");
        }
        process = java("kafka.Kafka", configuration.toString());
    }

    String address() {
        return "localhost:" + port;
    }

    void halt() {
        signal("-STOP");
    }

    void killAndStartAgain() throws IOException {
        signal("-KILL");
        process.onExit().join();
        process = java("kafka.Kafka", configuration.toString());
    }

    @Override
    public void close() {
        signal("-KILL");
        process.onExit().join();
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process java(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("broker.log").toFile())
                .start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
