package nl.leerstroom.notification.people;

import java.util.UUID;

/** The part of identity-service's school-registered.v1 and school-settings-changed.v1 that is read here. */
record SchoolV1(UUID schoolId, String name) {

    static final String REGISTERED_TYPE = "nl.leerstroom.identity.school-registered.v1";
    static final String CHANGED_TYPE = "nl.leerstroom.identity.school-settings-changed.v1";
}
