package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.leerstroom.local.postgres.PostgresServer;

/** The environment variables of a service, the same ones as in production. */
record ServiceEnvironment(Settings settings, Keys keys) {

    Map<String, String> of(Service service) throws IOException {
        var environment = common(service);
        switch (service) {
            case IDENTITY -> identity(environment);
            case PROGRESS -> environment.put("LEERSTROOM_MONGO_URL", "mongodb://localhost:" + settings.port(17017));
            case NOTIFICATION -> notification(environment);
            case GATEWAY -> gateway(environment);
            default -> {
                // the common ones are all
            }
        }
        return environment;
    }

    private Map<String, String> common(Service service) {
        var database = service.database();
        var environment = new LinkedHashMap<String, String>();
        environment.put("LEERSTROOM_PORT", String.valueOf(settings.port(service.port())));
        environment.put(
                "LEERSTROOM_DB_URL", "jdbc:postgresql://localhost:%d/%s".formatted(settings.port(15432), database));
        environment.put("LEERSTROOM_DB_USER", database + "_app");
        environment.put("LEERSTROOM_DB_PASSWORD", PostgresServer.PASSWORD);
        environment.put("LEERSTROOM_DB_OWNER_USER", database + "_owner");
        environment.put("LEERSTROOM_DB_OWNER_PASSWORD", PostgresServer.PASSWORD);
        environment.put("LEERSTROOM_KAFKA", "localhost:" + settings.port(19092));
        environment.put("LEERSTROOM_PUBLIC_URL", settings.publicUrl().toString());
        environment.put("LEERSTROOM_IDENTITY_URL", url(Service.IDENTITY));
        // the demo passwords are in the documentation, so nobody else may reach them
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private void identity(Map<String, String> environment) throws IOException {
        environment.put("LEERSTROOM_LINK_KEY", keys.linkKey());
        environment.put("LEERSTROOM_SIGNING_KEY_FILE", keys.signingKeyFile().toString());
        environment.put("LEERSTROOM_GATEWAY_CLIENT_SECRET", keys.gatewaySecret());
        environment.put("LEERSTROOM_WEBSHOP_SECRET", Keys.DEMO_SECRET);
        environment.put("LEERSTROOM_SUPPORT_PIPELINE_SECRET", Keys.DEMO_SECRET);
        environment.put("LEERSTROOM_OPERATOR_SECRET", Keys.DEMO_SECRET);
        environment.put("LEERSTROOM_SUPPORT_EMAIL", "support@leerstroom.example");
        environment.put("LEERSTROOM_SUPPORT_PASSWORD", Keys.DEMO_SECRET);
    }

    private void notification(Map<String, String> environment) throws IOException {
        environment.put("LEERSTROOM_SMTP_HOST", "localhost");
        environment.put("LEERSTROOM_SMTP_PORT", String.valueOf(settings.port(1025)));
        environment.put("LEERSTROOM_MAIL_FROM", "leerstroom@leerstroom.example");
        environment.put("LEERSTROOM_LINK_KEY", keys.linkKey());
    }

    private void gateway(Map<String, String> environment) throws IOException {
        environment.put("LEERSTROOM_GATEWAY_CLIENT_SECRET", keys.gatewaySecret());
        environment.put("LEERSTROOM_MANAGEMENT_PORT", String.valueOf(settings.port(Service.GATEWAY_MANAGEMENT_PORT)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                environment.put("LEERSTROOM_%s_URL".formatted(service.name()), url(service));
            }
        }
    }

    private String url(Service service) {
        return settings.local(service.port()).toString();
    }
}
