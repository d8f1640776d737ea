package nl.leerstroom.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.springframework.stereotype.Component;

/** Queues the mail that events ask for, in the transaction that remembers the events. Sending is another's work. */
@Component
class MailConsumer implements EventsConsumer {

    private static final Duration NEWS = Duration.ofDays(7);

    private final JdbcMailQueue queue;
    private final Clock clock;

    MailConsumer(JdbcMailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification-service.mail";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.credential", "sync.import", "license.pool");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                LinkRequestedV1.WELCOME_TYPE,
                LinkRequestedV1.RESET_TYPE,
                PasswordChangedV1.TYPE,
                ImportCompletedV1.TYPE,
                LicensesPurchasedV1.TYPE);
    }

    /** Support staff belong to no school and are not known here, so nothing is queued for them. */
    @Override
    public void handle(EventBatch batch) {
        queue.toPerson(Letter.WELCOME, links(batch, LinkRequestedV1.WELCOME_TYPE));
        queue.toPerson(Letter.PASSWORD_RESET, links(batch, LinkRequestedV1.RESET_TYPE));
        queue.toPerson(
                Letter.PASSWORD_CHANGED,
                ofSchools(batch.of(PasswordChangedV1.TYPE, PasswordChangedV1.class)).stream()
                        .map(changed -> QueuedMail.of(changed, changed.data().userId(), soon()))
                        .toList());
        queue.toSchoolAdmins(Letter.IMPORT_COMPLETED, news(batch.of(ImportCompletedV1.TYPE, ImportCompletedV1.class)));
        queue.toSchoolAdmins(
                Letter.LICENSES_PURCHASED, news(batch.of(LicensesPurchasedV1.TYPE, LicensesPurchasedV1.class)));
    }

    private static List<QueuedMail> links(EventBatch batch, String type) {
        return ofSchools(batch.of(type, LinkRequestedV1.class)).stream()
                .map(link ->
                        QueuedMail.of(link, link.data().userId(), link.data().expiresAt()))
                .toList();
    }

    private <T> List<QueuedMail> news(List<Fact<T>> facts) {
        return ofSchools(facts).stream()
                .map(fact -> QueuedMail.of(fact, fact.event().school(), soon()))
                .toList();
    }

    private static <T> List<Fact<T>> ofSchools(List<Fact<T>> facts) {
        return facts.stream().filter(fact -> fact.event().schoolId() != null).toList();
    }

    private Instant soon() {
        return clock.instant().plus(NEWS);
    }
}
