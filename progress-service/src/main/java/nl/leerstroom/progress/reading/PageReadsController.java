package nl.leerstroom.progress.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import nl.leerstroom.platform.web.Unavailable;
import nl.leerstroom.progress.api.PageReads;
import nl.leerstroom.progress.api.PageReadsApi;
import nl.leerstroom.progress.reading.LogProducer.LogIsAway;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PageReadsController implements PageReadsApi {

    private static final String NOT_ENTITLED = "not-entitled";

    private final RecordPageReads recordPageReads;
    private final MessageSource texts;

    PageReadsController(RecordPageReads recordPageReads, MessageSource texts) {
        this.recordPageReads = recordPageReads;
        this.texts = texts;
    }

    @Override
    @PreAuthorize("hasRole('STUDENT')")
    public ResponseEntity<Void> recordPageReads(PageReads request) {
        var caller = Caller.current();
        var reads = request.getReads().stream()
                .map(read -> new RecordPageReads.Told(read.getPageId(), read.getReadAt(), read.getSeconds()))
                .toList();
        try {
            var refused = recordPageReads.of(caller.userId(), caller.school(), reads);
            if (!refused.isEmpty()) {
                throw notEntitled(refused);
            }
        } catch (LogIsAway e) {
            throw new Unavailable("reading-log-away");
        }
        return ResponseEntity.accepted().build();
    }

    /** Names each read, so that a browser can put aside what will never be taken and send the rest. */
    private Forbidden notEntitled(List<Integer> refused) {
        var problem = new Forbidden(NOT_ENTITLED);
        var detail = texts.getMessage(NOT_ENTITLED + ".detail", null, LocaleContextHolder.getLocale());
        problem.getBody()
                .setProperty(
                        "errors",
                        refused.stream()
                                .map(index -> Map.of(
                                        "pointer", "/reads/%d/pageId".formatted(index),
                                        "code", NOT_ENTITLED,
                                        "detail", Objects.requireNonNull(detail)))
                                .toList());
        return problem;
    }
}
