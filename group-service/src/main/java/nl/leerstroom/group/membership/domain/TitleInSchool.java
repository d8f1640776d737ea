package nl.leerstroom.group.membership.domain;

import java.util.UUID;

/** Names one live group: no two of a school have the same title. */
public record TitleInSchool(UUID schoolId, String titleKey) {}
