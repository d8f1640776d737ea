package nl.leerstroom.group;

import nl.leerstroom.platform.events.OwnTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class GroupApplication {

    static void main(String[] args) {
        SpringApplication.run(GroupApplication.class, args);
    }

    @Bean
    OwnTopics ownTopics() {
        return OwnTopics.of("group.group", "sync.import");
    }
}
