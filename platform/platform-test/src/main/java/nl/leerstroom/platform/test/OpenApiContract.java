package nl.leerstroom.platform.test;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service's OpenAPI file. */
public final class OpenApiContract {

    private final OpenAPI api;
    private final OpenApiInteractionValidator validator;

    private OpenApiContract(OpenAPI api) {
        this.api = api;
        this.validator = OpenApiInteractionValidator.createFor(api).build();
    }

    /** @param name of the file in {@code contracts/openapi}, without its ending */
    public static OpenApiContract of(String name) {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        var file = file(name);
        var parsed = new OpenAPIV3Parser().readLocation(file.toUri().toString(), null, options);
        if (parsed.getOpenAPI() == null) {
            throw new IllegalStateException(file + ": " + parsed.getMessages());
        }
        return new OpenApiContract(parsed.getOpenAPI());
    }

    static Optional<OpenApiContract> find(String name) {
        return Files.exists(file(name)) ? Optional.of(of(name)) : Optional.empty();
    }

    private static Path file(String name) {
        return Contracts.folder().resolve("openapi/" + name + ".yaml");
    }

    OpenAPI api() {
        return api;
    }

    /** @throws AssertionError when the answer is not one that the contract promises for this operation */
    void check(String method, String path, Answer answer) {
        var response = SimpleResponse.Builder.status(answer.status());
        answer.headers().map().forEach(response::withHeader);
        var type = answer.headers().firstValue("content-type").orElse("");
        if (type.contains("json")) {
            response.withBody(answer.text());
        } else if (!type.isEmpty()) {
            return;
        }
        var report = validator.validateResponse(path, Method.valueOf(method), response.build());
        if (broken(report)) {
            throw new AssertionError("%s %s answered %d %s%nnot as promised: %s"
                    .formatted(
                            method,
                            path,
                            answer.status(),
                            answer.text(),
                            report.getMessages().stream()
                                    .filter(OpenApiContract::matters)
                                    .map(Message::getMessage)
                                    .collect(Collectors.joining("; "))));
        }
    }

    private static boolean broken(ValidationReport report) {
        return report.getMessages().stream().anyMatch(OpenApiContract::matters);
    }

    private static boolean matters(Message message) {
        return message.getLevel() == Level.ERROR
                && !message.getKey().contains("operation.notAllowed")
                && !message.getKey().contains("path.missing");
    }
}
