package nl.leerstroom.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and every failure leaves as a problem (style.md 3.5); of a failure, only the trace id. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Map<Integer, String> CODES = Map.of(
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "media-type-unknown",
            428, "if-match-missing");

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Problem problem, WebRequest request) {
        LOG.info("refused: {}", problem.code());
        var body = problems.finished(problem, language(request));
        return handleExceptionInternal(
                problem, body, retryLater(problem.getStatusCode()), problem.getStatusCode(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> denied(AccessDeniedException denied, WebRequest request) {
        return refused(new Forbidden("forbidden"), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(ConstraintViolationException invalid, WebRequest request) {
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> error(String.valueOf(violation.getPropertyPath()), "invalid", violation.getMessage()))
                .toList();
        return malformed(invalid, errors, request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    @Nullable
    ResponseEntity<Object> away(Exception outage, WebRequest request) {
        LOG.warn("a part is away: {}", outage.getClass().getSimpleName());
        return refused(new Unavailable("unavailable"), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> bug(Exception bug, WebRequest request) {
        LOG.error("request failed", bug);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var body = problems.finished(ProblemDetail.forStatus(status), "internal", language(request));
        return handleExceptionInternal(bug, body, new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> error(
                        error instanceof FieldError field
                                ? "/" + field.getField().replace('.', '/')
                                : "",
                        kebab(error.getCode()),
                        error.getDefaultMessage()))
                .toList();
        return malformed(invalid, errors, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error(
                                pointer(result.getMethodParameter().getParameterName(), error),
                                "invalid",
                                error.getDefaultMessage())))
                .toList();
        return malformed(invalid, errors, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException incomplete, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var noVersion = incomplete instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals(HttpHeaders.IF_MATCH);
        return handleExceptionInternal(
                incomplete, null, headers, noVersion ? HttpStatus.PRECONDITION_REQUIRED : status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = body instanceof ProblemDetail detail
                && detail.getProperties() != null
                && detail.getProperties().containsKey("code");
        var finished = known ? body : frameworks(status, language(request));
        return super.handleExceptionInternal(cause, finished, headers, status, request);
    }

    private ProblemDetail frameworks(HttpStatusCode status, Locale locale) {
        var code = CODES.getOrDefault(status.value(), status.is4xxClientError() ? "malformed" : "internal");
        return problems.finished(ProblemDetail.forStatus(status), code, locale);
    }

    private @Nullable ResponseEntity<Object> malformed(
            Exception cause, List<Map<String, String>> errors, WebRequest request) {
        var body = problems.finished(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST), "malformed", language(request));
        body.setProperty("errors", errors);
        return handleExceptionInternal(cause, body, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    private Locale language(WebRequest request) {
        return problems.languageOf(((ServletWebRequest) request).getRequest());
    }

    private static HttpHeaders retryLater(HttpStatusCode status) {
        var headers = new HttpHeaders();
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return headers;
    }

    private static String pointer(@Nullable String parameter, MessageSourceResolvable error) {
        return error instanceof FieldError field ? "/" + field.getField() : String.valueOf(parameter);
    }

    private static Map<String, String> error(String pointer, String code, @Nullable String detail) {
        return Map.of("pointer", pointer, "code", code, "detail", String.valueOf(detail));
    }

    private static String kebab(@Nullable String constraint) {
        return constraint == null
                ? "invalid"
                : constraint.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
