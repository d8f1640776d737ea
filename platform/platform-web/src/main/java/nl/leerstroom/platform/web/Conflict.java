package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 409: in conflict with the present state. */
public final class Conflict extends Problem {

    public Conflict(String code, @Nullable Object... arguments) {
        super(HttpStatus.CONFLICT, code, arguments);
    }
}
