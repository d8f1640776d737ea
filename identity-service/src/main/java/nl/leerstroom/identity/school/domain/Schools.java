package nl.leerstroom.identity.school.domain;

import java.util.Optional;
import java.util.UUID;

/** The schools on the platform. */
public interface Schools {

    /** Finds it whatever the schools of the present work: for signing in, which comes before. */
    Optional<School> findForSignIn(UUID schoolId);
}
