package nl.leerstroom.license.school.domain;

import java.util.UUID;
import nl.leerstroom.license.product.domain.Level;
import org.jspecify.annotations.Nullable;

/** A student of a school, not in the trash. */
public record Student(UUID id, @Nullable Level level) {}
