package nl.leerstroom.notification.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.leerstroom.platform.data.SchoolScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what is due over a few connections at a time. When the service stops, each connection ends the mail it is at; a
 * mail server that is away costs no mail an attempt.
 */
@Component
class MailJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final JdbcMailQueue queue;
    private final Postman postman;
    private final JavaMailSenderImpl post;
    private final MailSettings.Sending settings;
    private final Clock clock;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile Instant pausedUntil = Instant.MIN;
    private final AtomicBoolean away = new AtomicBoolean();

    MailJob(JdbcMailQueue queue, Postman postman, JavaMailSenderImpl post, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.postman = postman;
        this.post = post;
        this.settings = settings.sending();
        this.clock = clock;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("mail").start(() -> SchoolScope.all().run(this::loop));
    }

    @Override
    public void stop() {
        stopping.countDown();
        var running = thread;
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        try {
            do {
                round();
            } while (!stopping.await(settings.delay().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            tidy();
            var senders = Math.min(settings.connections(), queue.due());
            if (senders > 0 && !clock.instant().isBefore(pausedUntil)) {
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    threads.invokeAll(Collections.nCopies(
                            senders, Executors.callable(() -> SchoolScope.all().run(this::send))));
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("mail waits: {}", failure.getClass().getSimpleName());
        }
    }

    private void tidy() {
        queue.expire();
        var lost = queue.endLost(settings.lostAfter());
        if (lost > 0) {
            LOG.error("{} mails are uncertain: a sender stopped while handing them over", lost);
        }
    }

    private void send() {
        try (var connection = SmtpConnection.open(post)) {
            away.set(false);
            while (stopping.getCount() > 0 && connection.isOpen()) {
                var mail = queue.claim();
                if (mail.isEmpty()) {
                    return;
                }
                postman.deliver(mail.get(), connection);
            }
        } catch (MessagingException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn("the mail server is away: {}", failure.getClass().getSimpleName());
            }
            pausedUntil = clock.instant().plus(settings.pause());
        } catch (RuntimeException failure) {
            LOG.warn("a sender stopped", failure);
        }
    }
}
