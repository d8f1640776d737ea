package nl.leerstroom.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 412: somebody else changed it in between. */
public final class PreconditionFailed extends Problem {

    public PreconditionFailed(String code, @Nullable Object... arguments) {
        super(HttpStatus.PRECONDITION_FAILED, code, arguments);
    }
}
