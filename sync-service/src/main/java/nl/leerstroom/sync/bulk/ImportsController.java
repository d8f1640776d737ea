package nl.leerstroom.sync.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Paging;
import nl.leerstroom.sync.api.ImportAccepted;
import nl.leerstroom.sync.api.ImportPage;
import nl.leerstroom.sync.api.ImportRowPage;
import nl.leerstroom.sync.api.ImportsApi;
import nl.leerstroom.sync.api.ModelImport;
import nl.leerstroom.sync.api.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportsController implements ImportsApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** What makes two uploads the same request. */
    private record Request(String brin, String fileName, String md5, boolean sendWelcome) {}

    private final UploadImport uploadImport;
    private final ApplyImport applyImport;
    private final ImportViews views;
    private final ImportAnswers answers;
    private final ImportReport report;
    private final Idempotency idempotency;

    ImportsController(
            UploadImport uploadImport,
            ApplyImport applyImport,
            ImportViews views,
            ImportAnswers answers,
            ImportReport report,
            Idempotency idempotency) {
        this.uploadImport = uploadImport;
        this.applyImport = applyImport;
        this.views = views;
        this.answers = answers;
        this.report = report;
        this.idempotency = idempotency;
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<ImportAccepted> createImport(
            MultipartFile file,
            String brin,
            @Nullable UUID school,
            @Nullable String idempotencyKey,
            Boolean sendWelcome) {
        // a part of a form that is left out comes as null, whatever default the contract names
        var welcome = Boolean.TRUE.equals(sendWelcome);
        var upload = new Upload(brin, name(file), content(file), welcome, caller());
        var request = new Request(brin, upload.fileName(), DigestUtils.md5DigestAsHex(upload.content()), welcome);
        var importId = idempotency.once("createImport", request, UUID.class, () -> uploadImport.upload(upload));
        return accepted(importId, ImportState.VALIDATING);
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<ImportAccepted> applyImport(UUID importId, @Nullable UUID school) {
        return accepted(importId, applyImport.apply(importId, caller()));
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<ImportPage> listImports(@Nullable UUID school, Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var items = views.newest(paging).stream().map(answers::of).toList();
        return ResponseEntity.ok(new ImportPage(items, paging.page(), paging.size(), views.count()));
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<ModelImport> getImport(UUID importId, @Nullable UUID school) {
        return ResponseEntity.ok(answers.of(found(importId)));
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<ImportRowPage> listImportRows(
            UUID importId, @Nullable UUID school, @Nullable List<RowOutcome> outcome, Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var headers = answers.headers(found(importId));
        var wanted = (outcome == null || outcome.isEmpty() ? Stream.of(RowOutcome.values()) : outcome.stream())
                .map(RowOutcome::getValue)
                .toList();
        var items = views.rows(importId, wanted, paging).stream()
                .map(row -> answers.of(row, headers))
                .toList();
        return ResponseEntity.ok(
                new ImportRowPage(items, paging.page(), paging.size(), views.countRows(importId, wanted)));
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPPORT','SCHOOL_ADMIN')")
    public ResponseEntity<Resource> getImportReport(UUID importId, @Nullable UUID school) {
        var name = "rapport-" + found(importId).fileName() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new ByteArrayResource(report.of(importId)));
    }

    private ImportView found(UUID importId) {
        return views.find(importId).orElseThrow(() -> new NotFound("import", importId));
    }

    private static ResponseEntity<ImportAccepted> accepted(UUID importId, ImportState state) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(new ImportAccepted(importId, nl.leerstroom.sync.api.ImportState.fromValue(state.name())));
    }

    private static @Nullable UUID caller() {
        return Caller.current().isPerson() ? Caller.current().userId() : null;
    }

    /** Browsers send a name, some of old a path; it is shown and never opened. */
    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "import" : name.substring(0, Math.min(name.length(), 200));
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
