package nl.leerstroom.identity;

import nl.leerstroom.platform.events.OwnTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Schools, users, passwords, sign-in and tokens. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IdentityApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }

    /** {@code sync.import} too: the answers of this service go back on it. */
    @Bean
    OwnTopics ownTopics() {
        return OwnTopics.of("identity.school", "identity.user", "identity.credential", "sync.import");
    }
}
