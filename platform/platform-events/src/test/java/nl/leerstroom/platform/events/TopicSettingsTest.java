package nl.leerstroom.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.PropertySource;

class TopicSettingsTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Shipped.class);

    @ParameterizedTest
    @CsvSource({
        "identity.user, P7D",
        "identity.school, P30D",
        "sync.import, P7D",
        "license.license, P30D",
        "push.hint, PT1H",
        "progress.reading, P30D"
    })
    void whatNamesPeopleIsKeptForAWeekAndTheRestForAMonth(String topic, Duration kept) {
        service.run(context -> assertThat(context.getBean(TopicSettings.class).retentionOf(topic))
                .isEqualTo(kept));
    }

    @Test
    void theReadingLogIsKeptForEver() {
        service.run(context -> assertThat(context.getBean(TopicSettings.class).retentionOf("progress.page-read"))
                .isNegative());
    }

    @Test
    void theLongestPatternThatFitsCounts() {
        service.withPropertyValues("events.topics.retention[sync.import]=1d")
                .run(context -> assertThat(context.getBean(TopicSettings.class).retentionOf("sync.import"))
                        .isEqualTo(Duration.ofDays(1)));
    }

    @EnableConfigurationProperties(TopicSettings.class)
    @PropertySource("classpath:leerstroom-topics.properties")
    static class Shipped {}
}
