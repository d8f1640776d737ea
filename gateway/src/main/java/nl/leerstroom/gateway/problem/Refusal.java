package nl.leerstroom.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What the gateway itself refuses. The code on the wire is the name in kebab case and never changes. */
public enum Refusal {
    MALFORMED(HttpStatus.BAD_REQUEST),
    SIGNED_OUT(HttpStatus.UNAUTHORIZED),
    CSRF(HttpStatus.FORBIDDEN),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    MUST_CHANGE_PASSWORD(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Refusal of(int status) {
        return switch (status) {
            case 401 -> SIGNED_OUT;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : MALFORMED;
        };
    }
}
