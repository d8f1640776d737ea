package nl.leerstroom.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 422: understood, and refused for what it means. */
public final class Unprocessable extends Problem {

    public Unprocessable(String code, @Nullable Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    /**
     * A refusal that belongs to one field.
     *
     * @param pointer JSON pointer to the field, such as {@code /email}
     */
    public static Unprocessable at(String pointer, String code, Object... arguments) {
        return new Unprocessable("invalid").and(pointer, code, arguments);
    }

    /** One more field that is wrong, so that a person can mend all of it at once. */
    public Unprocessable and(String pointer, String code, Object... arguments) {
        add(new Field(pointer, code, List.of(arguments)));
        return this;
    }
}
