package nl.leerstroom.cli.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.leerstroom.cli.supervision.Part;
import nl.leerstroom.cli.supervision.Port;
import nl.leerstroom.local.documents.DocumentStore;
import nl.leerstroom.local.kafka.Broker;
import nl.leerstroom.local.mail.Inbox;
import nl.leerstroom.local.postgres.PostgresServer;

/** All parts of the platform on this machine, those that others stand on first. */
public record Stack(Settings settings) {

    private static final Set<String> FOUNDATION = Set.of("postgres", "kafka", "documents", "inbox");

    public List<Part> parts() {
        var parts = new ArrayList<>(List.of(postgres(), kafka(), documents(), inbox()));
        var keys = new Keys(settings.data().resolve("keys"));
        for (var service : Service.values()) {
            parts.add(part(service, keys));
        }
        return parts;
    }

    private Part postgres() {
        var port = settings.port(15432);
        var server = new PostgresServer(settings.cache(), settings.data().resolve("postgres"), port);
        return new Part("postgres", List.of(new Port(port, "database")), Set.of(), new PostgresProgram(server));
    }

    private Part kafka() {
        var port = settings.port(19092);
        var controller = settings.port(19093);
        var home = settings.data().resolve("kafka").toString();
        var arguments = List.of(home, String.valueOf(port), String.valueOf(controller));
        var program = new LocalProgram(new JavaCommand(settings, 320), Broker.class, arguments, port);
        return new Part(
                "kafka", List.of(new Port(port, "events"), new Port(controller, "its controller")), Set.of(), program);
    }

    private Part documents() {
        var port = settings.port(17017);
        var program = new LocalProgram(
                new JavaCommand(settings, 256), DocumentStore.class, List.of(String.valueOf(port)), port);
        return new Part("documents", List.of(new Port(port, "document store")), Set.of(), program);
    }

    private Part inbox() {
        var smtp = settings.port(1025);
        var page = settings.port(8025);
        var home = settings.data().resolve("mail").toString();
        var arguments = List.of(home, String.valueOf(smtp), String.valueOf(page));
        var program = new LocalProgram(new JavaCommand(settings, 96), Inbox.class, arguments, smtp);
        return new Part(
                "inbox",
                List.of(new Port(smtp, "incoming mail"), new Port(page, "page with the mails")),
                Set.of(),
                program);
    }

    private Part part(Service service, Keys keys) {
        var ports = new ArrayList<>(List.of(new Port(settings.port(service.port()), "requests")));
        if (service.managementPort() != service.port()) {
            ports.add(new Port(settings.port(service.managementPort()), "health and metrics"));
        }
        return new Part(service.module(), ports, FOUNDATION, new ServiceProgram(service, settings, keys));
    }
}
