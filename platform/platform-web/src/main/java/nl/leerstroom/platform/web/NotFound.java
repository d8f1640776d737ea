package nl.leerstroom.platform.web;

import org.springframework.http.HttpStatus;

/** 404: does not exist, or belongs to another school; the answer is the same to the byte, so that nobody learns which. */
public final class NotFound extends Problem {

    /** @param thing what was looked for, for the log; it is not shown */
    public NotFound(String thing, Object id) {
        super(HttpStatus.NOT_FOUND, "not-found");
        this.sought = thing + " " + id;
    }

    private final String sought;

    @Override
    public String getMessage() {
        return "not-found: " + sought;
    }
}
