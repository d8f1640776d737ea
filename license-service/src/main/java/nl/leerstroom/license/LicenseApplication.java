package nl.leerstroom.license;

import nl.leerstroom.platform.events.OwnTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class LicenseApplication {

    static void main(String[] args) {
        SpringApplication.run(LicenseApplication.class, args);
    }

    @Bean
    OwnTopics ownTopics() {
        return OwnTopics.of("license.product", "license.pool", "license.license", "sync.import");
    }
}
