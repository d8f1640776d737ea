package nl.leerstroom.progress.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.platform.data.SchoolScope;
import nl.leerstroom.platform.events.Hints;
import nl.leerstroom.progress.access.domain.Classrooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells teachers' open screens that a student of their group read something, for many students at once. */
@Component
class ScreenHints {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenHints.class);
    private static final Duration APART = Duration.ofMillis(500);

    private final Classrooms classrooms;
    private final Hints hints;
    private final Clock clock;
    private final Map<UUID, Set<UUID>> studentsBySchool = new HashMap<>();
    private Instant flushedAt = Instant.EPOCH;

    ScreenHints(Classrooms classrooms, Hints hints, Clock clock) {
        this.classrooms = classrooms;
        this.hints = hints;
        this.clock = clock;
    }

    void changed(UUID schoolId, UUID studentId) {
        studentsBySchool.computeIfAbsent(schoolId, _ -> new HashSet<>()).add(studentId);
    }

    /** Called often, works at most twice a second. A hint that can't be given costs nothing but a late screen. */
    void flush() {
        var now = clock.instant();
        if (studentsBySchool.isEmpty() || now.isBefore(flushedAt.plus(APART))) {
            return;
        }
        flushedAt = now;
        var students = new HashSet<UUID>();
        studentsBySchool.values().forEach(students::addAll);
        var schools = Set.copyOf(studentsBySchool.keySet());
        studentsBySchool.clear();
        try {
            SchoolScope.of(schools)
                    .call(() -> classrooms.teachersByGroup(students))
                    .forEach((groupId, teachers) -> hints.publish(teachers, "progress", groupId.toString()));
        } catch (RuntimeException e) {
            LOG.warn("screens are not told of progress: {}", e.toString());
        }
    }
}
