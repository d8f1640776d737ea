package nl.leerstroom.sync.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a file as a whole is refused, as stored.
 *
 * @param column the header that it is about
 */
record Unreadable(@Nullable String column, String code, List<String> arguments) {}
