package nl.leerstroom.platform.events;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the inbox forget, once an hour, what no topic holds any more. Several instances at it do no harm. */
final class InboxCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCleaning.class);

    private final Inbox inbox;
    private final ConsumerSettings settings;
    private @Nullable ScheduledExecutorService executor;

    InboxCleaning(Inbox inbox, ConsumerSettings settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public void start() {
        var hourly = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-cleaning").daemon().factory());
        hourly.scheduleWithFixedDelay(this::clean, 5, 60, TimeUnit.MINUTES);
        executor = hourly;
    }

    private void clean() {
        try {
            var forgotten = inbox.forgetOlderThan(settings.keepInbox());
            LOG.debug("The inbox forgot {} events", forgotten);
        } catch (RuntimeException failure) {
            LOG.warn("The inbox was not cleaned: {}", Failures.brief(failure));
        }
    }

    @Override
    public void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
