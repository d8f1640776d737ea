package nl.leerstroom.sync.known.domain;

import java.util.UUID;

public record KnownSchool(UUID schoolId, String brin, String name) {}
