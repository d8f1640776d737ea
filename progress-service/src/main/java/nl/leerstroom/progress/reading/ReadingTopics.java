package nl.leerstroom.progress.reading;

import nl.leerstroom.platform.events.OwnTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service writes: the reading log, and what follows from it. */
@Configuration(proxyBeanMethods = false)
class ReadingTopics {

    static final String PAGE_READ = "progress.page-read";
    static final String READING = "progress.reading";

    @Bean
    OwnTopics ownTopics() {
        return OwnTopics.of(PAGE_READ, READING);
    }
}
