package nl.leerstroom.license.assignment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.leerstroom.license.assignment.domain.License;
import nl.leerstroom.license.product.domain.Level;
import nl.leerstroom.platform.events.OutgoingEvent;

/** What other services may know of a licence: contracts/events/license/. Keyed by student, of the licence. */
final class LicenseEvents {

    static final String TOPIC = "license.license";

    record AssignedV1(UUID licenseId, UUID studentId, String productId, Level level, boolean imported, Instant at) {

        static final String TYPE = "nl.leerstroom.license.license-assigned.v1";
    }

    record LevelSwitchedV1(UUID licenseId, UUID studentId, String productId, Level level, Instant at) {

        static final String TYPE = "nl.leerstroom.license.license-level-switched.v1";
    }

    record ActivatedV1(UUID licenseId, UUID studentId, String productId, Instant at) {

        static final String TYPE = "nl.leerstroom.license.license-activated.v1";
    }

    record DeactivatedV1(UUID licenseId, UUID studentId, String productId, Instant at) {

        static final String TYPE = "nl.leerstroom.license.license-deactivated.v1";
    }

    record ReinstatedV1(UUID licenseId, UUID studentId, String productId, Level level, Instant at) {

        static final String TYPE = "nl.leerstroom.license.license-reinstated.v1";
    }

    private LicenseEvents() {}

    static OutgoingEvent assigned(License l) {
        var at = l.assignedAt();
        return of(
                l,
                AssignedV1.TYPE,
                at,
                new AssignedV1(l.id(), l.studentId(), l.productId(), l.level(), l.imported(), at));
    }

    static OutgoingEvent levelSwitched(License l, Instant at) {
        return of(
                l, LevelSwitchedV1.TYPE, at, new LevelSwitchedV1(l.id(), l.studentId(), l.productId(), l.level(), at));
    }

    static OutgoingEvent activated(License l) {
        var at = Objects.requireNonNull(l.activatedAt());
        return of(l, ActivatedV1.TYPE, at, new ActivatedV1(l.id(), l.studentId(), l.productId(), at));
    }

    static OutgoingEvent deactivated(License l) {
        var at = Objects.requireNonNull(l.deactivatedAt());
        return of(l, DeactivatedV1.TYPE, at, new DeactivatedV1(l.id(), l.studentId(), l.productId(), at));
    }

    static OutgoingEvent reinstated(License l, Instant at) {
        return of(l, ReinstatedV1.TYPE, at, new ReinstatedV1(l.id(), l.studentId(), l.productId(), l.level(), at));
    }

    private static OutgoingEvent of(License license, String type, Instant at, Object data) {
        var key = license.studentId().toString();
        var subject = license.id().toString();
        return new OutgoingEvent(TOPIC, key, type, subject, license.version(), at, license.schoolId(), data);
    }
}
