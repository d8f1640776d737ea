package nl.leerstroom.gateway;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second gateway beside the one of the tests. */
public record Replica(String origin, ConfigurableApplicationContext context) implements AutoCloseable {

    public static Replica start() {
        var port = World.freePort();
        var arguments = World.properties(port).entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new Replica(
                "http://localhost:" + port, new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
    }

    @Override
    public void close() {
        context.close();
    }
}
