package nl.leerstroom.platform.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Turns problems into sentences in the reader's language; the one place where a problem's body is finished. */
class ProblemWriter {

    private static final Locale DUTCH = Locale.of("nl");

    private final AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
    private final MessageSource texts;
    private final JsonMapper json;
    private final ObjectProvider<Tracer> tracer;

    ProblemWriter(MessageSource texts, JsonMapper json, ObjectProvider<Tracer> tracer) {
        this.texts = texts;
        this.json = json;
        this.tracer = tracer;
        languages.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
        languages.setDefaultLocale(DUTCH);
    }

    /** Dutch, unless English is asked for. */
    Locale languageOf(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    /** For what fails before a controller is reached. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = finished(problem, languageOf(request));
        body.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(body.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    ProblemDetail finished(Problem problem, Locale locale) {
        var body = problem.updateAndGetBody(texts, locale);
        if (!problem.fields().isEmpty()) {
            body.setProperty(
                    "errors",
                    problem.fields().stream().map(field -> field(field, locale)).toList());
        }
        return traced(body);
    }

    /** A problem that no exception of ours carries: the framework's own refusals. */
    ProblemDetail finished(ProblemDetail body, String code, Locale locale) {
        body.setType(URI.create("/problems/" + code));
        body.setTitle(texts.getMessage(code + ".title", null, code, locale));
        body.setDetail(texts.getMessage(code + ".detail", null, code, locale));
        body.setProperty("code", code);
        return traced(body);
    }

    private Map<String, String> field(Problem.Field field, Locale locale) {
        var detail =
                texts.getMessage(field.code() + ".detail", field.arguments().toArray(), field.code(), locale);
        return Map.of("pointer", field.pointer(), "code", field.code(), "detail", String.valueOf(detail));
    }

    private ProblemDetail traced(ProblemDetail body) {
        var present = tracer.getIfAvailable();
        if (present != null && present.currentSpan() != null) {
            body.setProperty("traceId", present.currentSpan().context().traceId());
        }
        return body;
    }
}
