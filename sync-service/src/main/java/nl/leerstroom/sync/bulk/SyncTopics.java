package nl.leerstroom.sync.bulk;

import nl.leerstroom.platform.events.OwnTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SyncTopics {

    static final String IMPORT = "sync.import";

    @Bean
    OwnTopics ownTopics() {
        return OwnTopics.of(IMPORT);
    }
}
