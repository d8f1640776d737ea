package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 429: too often; the caller should wait. */
public final class TooManyRequests extends Problem {

    public TooManyRequests(String code, @Nullable Object... arguments) {
        super(HttpStatus.TOO_MANY_REQUESTS, code, arguments);
    }
}
