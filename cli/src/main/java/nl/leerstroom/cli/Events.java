package nl.leerstroom.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.leerstroom.cli.stack.Service;
import nl.leerstroom.cli.stack.Settings;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.demo.DemoWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "events",
        description = "For operators: events that a service could not handle.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Events.Parked.class, Events.Redeliver.class})
final class Events {

    @Command(name = "parked", description = "Shows which events wait, where and why.")
    static final class Parked implements Callable<Integer> {

        @Mixin
        private Operator operator = new Operator();

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (var client = operator.client()) {
                for (var service : operator.services()) {
                    var answer =
                            client.get(operator.address(service)).orThrow("The parked events of " + service.module());
                    print(service, answer.json());
                }
            }
            return 0;
        }

        private static void print(Service service, JsonNode found) {
            var parked = found.path("parked");
            var refused = found.path("refusedByKafka").asLong(0);
            System.out.printf(
                    "%s: %s%n", service.module(), parked.isEmpty() && refused == 0 ? "nothing is parked" : "");
            if (refused > 0) {
                System.out.printf("  %d events were refused by Kafka%n", refused);
            }
            parked.forEach(line -> System.out.println("  " + describe(line)));
        }
    }

    @Command(name = "redeliver", description = "Gives parked events to their consumer again, in order.")
    static final class Redeliver implements Callable<Integer> {

        @Mixin
        private Operator operator = new Operator();

        @Option(names = "--consumer", description = "Only those of this consumer.")
        private @Nullable String consumer;

        @Option(names = "--key", description = "Only those with this key.")
        private @Nullable String key;

        @Override
        public Integer call() throws IOException, InterruptedException {
            var service = operator.one();
            var wish = new LinkedHashMap<String, String>();
            if (consumer != null) {
                wish.put("consumer", consumer);
            }
            if (key != null) {
                wish.put("key", key);
            }
            try (var client = operator.client()) {
                var done = client.post(operator.address(service), wish)
                        .orThrow("Redelivery at " + service.module())
                        .json();
                System.out.printf(
                        "%s: %d events redelivered, %d sent again.%n",
                        service.module(),
                        done.path("redelivered").asLong(0),
                        done.path("sentAgain").asLong(0));
                done.path("parked").forEach(line -> System.out.println("  still parked: " + describe(line)));
                return done.path("parked").isEmpty() ? 0 : 1;
            }
        }
    }

    /** The machine client that may look into the services' stuck events. */
    static final class Operator {

        @Mixin
        private Where where = new Where();

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--service", paramLabel = "S", description = "The service; its whole name or the first part.")
        private @Nullable String wanted;

        MachineClient client() {
            var secret = System.getenv().getOrDefault("LEERSTROOM_OPERATOR_SECRET", DemoWorld.PASSWORD);
            return new MachineClient(settings().publicUrl(), "operator", secret);
        }

        String address(Service service) {
            return settings().local(service.port()) + service.actuator("parkedevents");
        }

        /** The wanted service, or all that take events in or out. */
        List<Service> services() {
            var all = Arrays.stream(Service.values())
                    .filter(service -> service != Service.GATEWAY)
                    .toList();
            return wanted == null ? all : List.of(named(all, wanted));
        }

        Service one() {
            if (wanted == null) {
                throw new ParameterException(spec.commandLine(), "Say which service: --service license-service");
            }
            return services().getFirst();
        }

        private Service named(List<Service> all, String name) {
            return all.stream()
                    .filter(service ->
                            service.module().equals(name) || service.module().equals(name + "-service"))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no service " + name + ". The services are: "
                                    + all.stream().map(Service::module).collect(Collectors.joining(", "))));
        }

        private Settings settings() {
            return where.settings();
        }
    }

    private static String describe(JsonNode line) {
        return "%d of %s, key %s, for %s since %s: %s"
                .formatted(
                        line.path("events").asLong(0),
                        line.path("topic").asString(""),
                        line.path("key").asString(""),
                        line.path("consumer").asString(""),
                        line.path("since").asString(""),
                        line.path("problem").asString(""));
    }
}
