package nl.leerstroom.progress.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of license-service's events of a licence that progress-service reads; all but a deactivation name a level. */
record LicenseV1(
        UUID licenseId,
        UUID studentId,
        String productId,
        @Nullable String level) {

    static final String ASSIGNED_TYPE = "nl.leerstroom.license.license-assigned.v1";
    static final String LEVEL_SWITCHED_TYPE = "nl.leerstroom.license.license-level-switched.v1";
    static final String DEACTIVATED_TYPE = "nl.leerstroom.license.license-deactivated.v1";
    static final String REINSTATED_TYPE = "nl.leerstroom.license.license-reinstated.v1";
    static final Set<String> TYPES = Set.of(ASSIGNED_TYPE, LEVEL_SWITCHED_TYPE, DEACTIVATED_TYPE, REINSTATED_TYPE);
}
