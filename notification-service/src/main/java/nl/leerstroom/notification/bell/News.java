package nl.leerstroom.notification.bell;

import java.util.UUID;
import nl.leerstroom.platform.events.Fact;
import org.jspecify.annotations.Nullable;

/**
 * @param about what it is about, so that a hint about it is one of a kind
 * @param also somebody beside the school's admins
 */
record News(
        UUID eventId,
        UUID schoolId,
        Kind kind,
        String about,
        Object facts,
        @Nullable UUID also) {

    enum Kind {
        IMPORT_COMPLETED,
        LICENSES_PURCHASED
    }

    static News of(Fact<?> fact) {
        var event = fact.event();
        return switch (fact.data()) {
            case ImportCompletedV1 done ->
                new News(event.id(), event.school(), Kind.IMPORT_COMPLETED, event.subject(), done, done.requestedBy());
            case LicensesPurchasedV1 bought ->
                new News(event.id(), event.school(), Kind.LICENSES_PURCHASED, event.subject(), bought, null);
            default -> throw new IllegalArgumentException("no news: " + event.type());
        };
    }
}
