package nl.leerstroom.progress.access.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Students and their groups as a teacher's screen shows them. Asked within the scope of a school. */
public interface Classrooms {

    record Classroom(UUID groupId, UUID schoolId, String title) {}

    /** @param holdings by product, also those that are no longer live */
    record Pupil(UUID studentId, UUID schoolId, String name, Map<String, Holding> holdings) {

        public Pupil {
            holdings = Map.copyOf(holdings);
        }
    }

    Optional<Classroom> classroom(UUID groupId);

    /** In order of family name. */
    List<Pupil> pupils(UUID groupId);

    Optional<Pupil> pupil(UUID studentId);

    /** The teachers of each live group that has one of these students. */
    Map<UUID, Set<UUID>> teachersByGroup(Collection<UUID> studentIds);
}
