package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 503: a part that this needs is away; trying again later helps. */
public final class Unavailable extends Problem {

    public Unavailable(String code, @Nullable Object... arguments) {
        super(HttpStatus.SERVICE_UNAVAILABLE, code, arguments);
    }
}
