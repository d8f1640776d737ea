package nl.leerstroom.notification.mail;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mail that one sender has taken up, with its receiver as they are known now. */
record ClaimedMail(UUID id, Letter letter, JsonNode facts, int attempts, Receiver receiver) {

    record Receiver(
            String givenName,
            @Nullable String infix,
            String familyName,
            String email,
            @Nullable String school) {

        String name() {
            return Stream.of(givenName, infix, familyName)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }
}
