package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 403: this caller may not do this. */
public final class Forbidden extends Problem {

    public Forbidden(String code, @Nullable Object... arguments) {
        super(HttpStatus.FORBIDDEN, code, arguments);
    }
}
