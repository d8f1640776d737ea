package nl.leerstroom.identity.school;

import java.time.Instant;
import java.util.UUID;
import nl.leerstroom.identity.school.domain.School;
import nl.leerstroom.platform.events.OutgoingEvent;

/** What other services may know of a school: its full state, at its registration and at each change. */
record SchoolSettingsV1(UUID schoolId, String brin, String name, boolean studentsMayResetPassword, Instant at) {

    static final String TOPIC = "identity.school";
    static final String REGISTERED_TYPE = "nl.leerstroom.identity.school-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.school-settings-changed.v1";

    static OutgoingEvent of(String type, School school, Instant at) {
        var data =
                new SchoolSettingsV1(school.id(), school.brin(), school.name(), school.studentsMayResetPassword(), at);
        var subject = school.id().toString();
        return new OutgoingEvent(TOPIC, subject, type, subject, school.version(), at, school.id(), data);
    }
}
