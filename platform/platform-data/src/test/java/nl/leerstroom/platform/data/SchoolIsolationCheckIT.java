package nl.leerstroom.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class SchoolIsolationCheckIT {

    @Test
    void startsWithIsolatedTablesAndAUserWhoOwnsNone() {
        try (var service = start(TestDatabase.create("sound"))) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void startsAgainOnTheSameDatabase() {
        var database = TestDatabase.create("again");
        start(database).close();

        try (var service = start(database)) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void doesNotStartWithATableThatIsNotIsolated() {
        assertThatThrownBy(() -> start(TestDatabase.create("leaky"), "classpath:db/migration", "classpath:db/leaky"))
                .hasMessageContaining("table forgotten has a school_id")
                .hasMessageContaining("isolate_by_school('forgotten')");
    }

    @Test
    void doesNotStartAsTheOwnerOfTheTables() {
        assertThatThrownBy(() -> start(TestDatabase.create("owned").as("owned_owner")))
                .hasMessageContaining("owns pupil");
    }

    @Test
    void doesNotStartAsOneWhoCanBecomeTheOwner() {
        var database = TestDatabase.create("joined");
        TestDatabase.execute("grant joined_owner to joined_app");

        assertThatThrownBy(() -> start(database)).hasMessageContaining("owns pupil");
    }

    @Test
    void doesNotStartAsASuperuserOrPastThePolicies() {
        var database = TestDatabase.create("mighty");
        TestDatabase.execute("alter role mighty_app bypassrls");

        assertThatThrownBy(() -> start(database)).hasMessageContaining("may bypass");
        assertThatThrownBy(() -> start(database.as("postgres"))).hasMessageContaining("superuser");
    }

    private static ConfigurableApplicationContext start(TestDatabase database, String... locations) {
        var properties = new java.util.HashMap<String, Object>(database.properties());
        if (locations.length > 0) {
            properties.put("spring.flyway.locations", String.join(",", List.of(locations)));
        }
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    @EnableAutoConfiguration
    static class Service {}
}
