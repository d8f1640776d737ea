package nl.leerstroom.license.school.domain;

import java.util.Optional;
import java.util.UUID;

/** The schools on the platform. */
public interface Schools {

    Optional<UUID> byBrin(String brin);
}
