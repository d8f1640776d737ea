package nl.leerstroom.license.school.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The students of a school; never a teacher, somebody in the trash, or one of another school. */
public interface Students {

    /** By id; who is no such student is absent. */
    Map<UUID, Student> find(UUID school, Collection<UUID> ids);

    /** The students of a live group of this school. */
    Optional<List<UUID>> ofGroup(UUID school, UUID group);
}
