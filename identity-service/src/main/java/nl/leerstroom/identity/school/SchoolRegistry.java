package nl.leerstroom.identity.school;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.school.domain.School;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SchoolRegistry {

    private final JdbcSchools schools;
    private final Outbox outbox;
    private final Clock clock;

    SchoolRegistry(JdbcSchools schools, Outbox outbox, Clock clock) {
        this.schools = schools;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    School register(String brin, String name, boolean studentsMayResetPassword) {
        var now = clock.instant();
        var school = new School(Ids.next(), brin, name.strip(), studentsMayResetPassword, 1);
        if (!schools.add(school, now)) {
            throw new Conflict("brin-taken", brin);
        }
        outbox.append(SchoolSettingsV1.of(SchoolSettingsV1.REGISTERED_TYPE, school, now));
        return school;
    }

    @Transactional
    School change(UUID schoolId, @Nullable String name, @Nullable Boolean studentsMayResetPassword) {
        var before = schools.lock(schoolId).orElseThrow(() -> new NotFound("school", schoolId));
        var wanted = before.changed(name == null ? null : name.strip(), studentsMayResetPassword);
        if (wanted.equals(before)) {
            return before;
        }
        var school = schools.change(wanted);
        outbox.append(SchoolSettingsV1.of(SchoolSettingsV1.CHANGED_TYPE, school, clock.instant()));
        return school;
    }

    @Transactional(readOnly = true)
    Optional<School> find(UUID schoolId) {
        return schools.find(schoolId);
    }
}
