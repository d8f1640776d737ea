package nl.leerstroom.progress.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps a {@link LogFollower} going for as long as the service runs; after a failure it begins where the store stands. */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final String GROUP = "progress-service.reading";
    private static final int MOST_LINES = 1_000;
    // a batch costs much the same for one line as for fifty, so lines are given a moment to come together
    private static final int GATHER_MILLIS = 50;
    private static final int AGAIN_MILLIS = 1_000;

    private final LogFollower.Parts parts;
    private CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    Following(LogFollower.Parts parts) {
        this.parts = parts;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("reading-log").start(this::follow);
    }

    @Override
    public void stop() {
        stopped.countDown();
        var following = consumer;
        if (following != null) {
            following.wakeup();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void follow() {
        while (isRunning()) {
            try (var follower = new LogFollower(consumer = newConsumer(), parts)) {
                while (isRunning()) {
                    var lines = follower.step();
                    if (lines > 0 && lines < MOST_LINES) {
                        pause(GATHER_MILLIS);
                    }
                }
            } catch (WakeupException e) {
                LOG.debug("woken up to stop");
            } catch (RuntimeException e) {
                LOG.warn("the reading log can't be followed now, trying again: {}", e.toString());
                pause(AGAIN_MILLIS);
            }
        }
    }

    private void pause(int millis) {
        try {
            var _ = stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Consumer<String, byte[]> newConsumer() {
        Map<String, Object> properties = new HashMap<>(parts.kafka().getConfigurationProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_LINES);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
