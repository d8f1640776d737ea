package nl.leerstroom.license.school;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Fact;
import org.springframework.stereotype.Component;

@Component
class SchoolEventsConsumer implements EventsConsumer {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.school-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.school-settings-changed.v1";

    /** The part of a school's events that is read here. */
    record SchoolV1(UUID schoolId, String brin) {}

    private final JdbcSchools schools;

    SchoolEventsConsumer(JdbcSchools schools) {
        this.schools = schools;
    }

    @Override
    public String name() {
        return "license-service.schools";
    }

    @Override
    public Set<String> topics() {
        return Set.of("identity.school");
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED_TYPE, CHANGED_TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        schools.save(newest(Stream.of(REGISTERED_TYPE, CHANGED_TYPE)
                .flatMap(type -> batch.of(type, SchoolV1.class).stream())
                .map(SchoolEventsConsumer::school)));
    }

    private static JdbcSchools.School school(Fact<SchoolV1> fact) {
        return new JdbcSchools.School(
                fact.data().schoolId(), fact.data().brin(), fact.event().sequence());
    }

    private static Collection<JdbcSchools.School> newest(Stream<JdbcSchools.School> all) {
        var byId = new LinkedHashMap<UUID, JdbcSchools.School>();
        all.forEach(school ->
                byId.merge(school.id(), school, (known, other) -> other.sequence() > known.sequence() ? other : known));
        return byId.values();
    }
}
