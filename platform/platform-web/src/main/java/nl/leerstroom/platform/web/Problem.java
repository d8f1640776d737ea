package nl.leerstroom.platform.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An RFC 9457 problem. The code is the API's promise; title and detail are for a person, stand under {@code
 * <code>.title} and {@code <code>.detail} in {@code problems.properties} (Dutch) and {@code problems_en.properties}, and
 * may change.
 */
public abstract class Problem extends ErrorResponseException {

    /** One field that is wrong; its sentence stands under {@code <code>.detail}. */
    record Field(String pointer, String code, List<Object> arguments) {}

    private final String code;
    private final transient List<Field> fields = new ArrayList<>();

    Problem(HttpStatus status, String code, @Nullable Object... arguments) {
        super(status, body(status, code), null, code + ".detail", arguments);
        this.code = code;
    }

    private static ProblemDetail body(HttpStatus status, String code) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("/problems/" + code));
        body.setProperty("code", code);
        return body;
    }

    public String code() {
        return code;
    }

    List<Field> fields() {
        return fields;
    }

    void add(Field field) {
        fields.add(field);
    }

    @Override
    public String getTitleMessageCode() {
        return code + ".title";
    }
}
