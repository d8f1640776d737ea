package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 400: cannot be read as what the contract asks for. */
public final class BadRequest extends Problem {

    public BadRequest(String code, @Nullable Object... arguments) {
        super(HttpStatus.BAD_REQUEST, code, arguments);
    }
}
