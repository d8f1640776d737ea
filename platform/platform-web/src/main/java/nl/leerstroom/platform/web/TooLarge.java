package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 413: more than is taken in one go. */
public final class TooLarge extends Problem {

    public TooLarge(String code, @Nullable Object... arguments) {
        super(HttpStatus.CONTENT_TOO_LARGE, code, arguments);
    }
}
