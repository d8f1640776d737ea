package nl.leerstroom.gateway.limit;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** More came than a body may hold. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("the body is larger than allowed");
    }

    /** Whether it is behind this failure; the HTTP client wraps what breaks off its reading. */
    public static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .anyMatch(BodyTooLarge.class::isInstance);
    }
}
