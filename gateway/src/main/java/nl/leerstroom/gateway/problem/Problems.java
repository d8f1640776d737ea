package nl.leerstroom.gateway.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Says what the gateway refuses as an RFC 9457 problem: Dutch, or English for whoever asks for that. */
@Component
public class Problems {

    private final MessageSource texts;
    private final JsonMapper json;
    private final ObjectProvider<Tracer> tracer;

    Problems(MessageSource texts, JsonMapper json, ObjectProvider<Tracer> tracer) {
        this.texts = texts;
        this.json = json;
        this.tracer = tracer;
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(refusal, request.getRequestURI(), request, response);
    }

    /** As above, and tells when it is worth trying again. */
    public void write(Refusal refusal, Duration retryAfter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        write(refusal, request, response);
    }

    /** The same as the answer of a route. */
    public ServerResponse answer(Refusal refusal, Duration retryAfter, HttpServletRequest request) {
        return ServerResponse.status(refusal.status())
                .header(HttpHeaders.RETRY_AFTER, seconds(retryAfter))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(refusal, request.getRequestURI(), request));
    }

    public ServerResponse answer(Refusal refusal, HttpServletRequest request) {
        return ServerResponse.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(refusal, request.getRequestURI(), request));
    }

    void write(Refusal refusal, String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body(refusal, instance, request)));
    }

    private ProblemDetail body(Refusal refusal, String instance, HttpServletRequest request) {
        var body = ProblemDetail.forStatus(refusal.status());
        var locale = locale(request);
        body.setType(URI.create("/problems/" + refusal.code()));
        body.setTitle(texts.getMessage(refusal.code() + ".title", null, locale));
        body.setDetail(texts.getMessage(refusal.code() + ".detail", null, locale));
        body.setInstance(URI.create(instance));
        body.setProperty("code", refusal.code());
        tracer.ifAvailable(present -> {
            var span = present.currentSpan();
            if (span != null) {
                body.setProperty("traceId", span.context().traceId());
            }
        });
        return body;
    }

    private static Locale locale(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asked && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
