package nl.leerstroom.identity.credential.domain;

import java.util.UUID;

/** Somebody who gets a link. */
public record Recipient(UUID userId, UUID schoolId) {}
