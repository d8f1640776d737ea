package nl.leerstroom.license.assignment.domain;

import java.util.UUID;

/** Every answer that {@link Allotment#grant} can give. */
public sealed interface AssignOutcome {

    record Assigned(License license) implements AssignOutcome {}

    record AlreadyHeld(UUID licenseId) implements AssignOutcome {}

    record NoSeatLeft() implements AssignOutcome {}
}
