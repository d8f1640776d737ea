package nl.leerstroom.platform.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Carries events from the outbox to Kafka, in order of position. Of all instances of a service one is at it at a time,
 * as two would overtake each other within a key; when it dies, another takes over.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long GATHER_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutboxRows rows;
    private final EventSender sender;
    private final TransactionTemplate transactions;
    private final RelaySettings settings;
    private final EventMetrics metrics;
    private final Semaphore signal = new Semaphore(0);
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;
    private int limit;

    OutboxRelay(
            OutboxRows rows,
            EventSender sender,
            TransactionTemplate transactions,
            RelaySettings settings,
            EventMetrics metrics) {
        this.rows = rows;
        this.sender = sender;
        this.transactions = transactions;
        this.settings = settings;
        this.metrics = metrics;
        this.limit = settings.batch();
    }

    /** There is something to send; the poll finds it anyway, only later. */
    void wakeUp() {
        signal.release();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        wakeUp();
        try {
            if (thread != null && !thread.join(PATIENCE)) {
                // it waits for a broker that is away
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        thread = null;
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Started before and stopped after the web server and the consumers, who leave events. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        var outage = new ExponentialBackOff(settings.poll().toMillis(), 2);
        outage.setMaxInterval(settings.longestPause().toMillis());
        BackOffExecution pauses = outage.start();
        try {
            while (!isStopping(0)) {
                signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                if (drained()) {
                    pauses = outage.start();
                    isStopping(GATHER_MILLIS);
                } else {
                    isStopping(pauses.nextBackOff());
                }
            }
        } catch (InterruptedException interruption) {
            LOG.info("The relay was interrupted and ends");
        }
    }

    /** Sends what there is; false when Kafka or the database is away. */
    private boolean drained() throws InterruptedException {
        try {
            var asked = limit;
            while (relayOnce() == asked && !isStopping(0)) {
                asked = limit;
            }
            return true;
        } catch (SendFailed failure) {
            return isMended(failure);
        } catch (RuntimeException failure) {
            LOG.warn("The outbox waits: {}", Failures.brief(failure));
            return false;
        }
    }

    private int relayOnce() throws SendFailed {
        var failure = new SendFailed[1];
        Integer sent = transactions.execute(status -> {
            try {
                return sendNext();
            } catch (SendFailed cause) {
                status.setRollbackOnly();
                failure[0] = cause;
                return 0;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        limit = settings.batch();
        return sent == null ? 0 : sent;
    }

    private int sendNext() throws SendFailed {
        if (!rows.lock()) {
            return 0;
        }
        var batch = rows.next(limit);
        if (!batch.isEmpty()) {
            sender.send(batch);
            rows.delete(batch);
            metrics.sent(batch.size());
        }
        return batch.size();
    }

    /** Sets a row aside that fails by itself, in the end; false when there is nothing to do but to wait. */
    private boolean isMended(SendFailed failure) {
        if (!failure.isOfTheRowsOwnMaking()) {
            LOG.warn("The outbox waits for Kafka: {}", Failures.brief(failure));
            return false;
        }
        // alone in its batch, the next row to fail is the one that is at fault
        limit = 1;
        var row = failure.row();
        Boolean parked = transactions.execute(_ -> rows.failed(row, Failures.full(failure)));
        if (Boolean.TRUE.equals(parked)) {
            metrics.parkedInOutbox();
            LOG.error(
                    "Passed over an event that Kafka refuses, it stays in the outbox: eventId={} type={} {}",
                    row.eventId(),
                    row.type(),
                    Failures.brief(failure));
        }
        return true;
    }

    private boolean isStopping(long afterMillis) throws InterruptedException {
        return stopping.await(afterMillis, TimeUnit.MILLISECONDS);
    }
}
