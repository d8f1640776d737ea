package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Makes the topics and then lets the consumers run; a broker that is not there yet is waited for in the background. */
final class EventsConsumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventsConsumers.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Topics topics;
    private final List<? extends MessageListenerContainer> containers;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    EventsConsumers(Topics topics, List<? extends MessageListenerContainer> containers) {
        this.topics = topics;
        this.containers = containers;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        Thread.ofPlatform().name("events-start").daemon().start(() -> startWhenKafkaIsThere(stop));
    }

    private void startWhenKafkaIsThere(CountDownLatch stop) {
        try {
            do {
                if (areTopicsMade()) {
                    startContainers(stop);
                    return;
                }
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areTopicsMade() throws InterruptedException {
        try {
            topics.make();
            return true;
        } catch (ExecutionException failure) {
            LOG.warn("Kafka is waited for: {}", Failures.brief(failure));
            return false;
        }
    }

    private synchronized void startContainers(CountDownLatch stop) {
        if (stop.getCount() > 0) {
            containers.forEach(MessageListenerContainer::start);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        containers.parallelStream().forEach(MessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
