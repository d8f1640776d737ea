package nl.leerstroom.progress.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.Paging;
import nl.leerstroom.platform.web.TooLarge;
import nl.leerstroom.platform.web.Unprocessable;
import nl.leerstroom.progress.api.ContentPackage;
import nl.leerstroom.progress.api.ContentPackages;
import nl.leerstroom.progress.api.ContentPackagesApi;
import nl.leerstroom.progress.api.Kind;
import nl.leerstroom.progress.api.Level;
import nl.leerstroom.progress.content.ImportOutcome.Broken;
import nl.leerstroom.progress.content.ImportOutcome.Imported;
import nl.leerstroom.progress.content.ImportOutcome.ProductTaken;
import nl.leerstroom.progress.content.ImportOutcome.Unchanged;
import nl.leerstroom.progress.content.ImportOutcome.VersionExists;
import nl.leerstroom.progress.content.ImportOutcome.VersionOlder;
import nl.leerstroom.progress.course.domain.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ContentPackagesController implements ContentPackagesApi {

    private static final int MOST_MEGABYTES = 20;

    private final ImportPackage importPackage;
    private final JdbcPackages packages;

    ContentPackagesController(ImportPackage importPackage, JdbcPackages packages) {
        this.importPackage = importPackage;
        this.packages = packages;
    }

    @Override
    @PreAuthorize("hasRole('SUPPORT')")
    public ResponseEntity<ContentPackages> listContentPackages(@Nullable Integer page, @Nullable Integer size) {
        var paging = Paging.of(page, size);
        var items = packages.newest(paging.limit(), paging.offset()).stream()
                .map(ContentPackagesController::toApi)
                .toList();
        return ResponseEntity.ok(new ContentPackages(items, paging.page(), paging.size(), packages.count()));
    }

    @Override
    @PreAuthorize("hasRole('SUPPORT')")
    public ResponseEntity<ContentPackage> importContentPackage(MultipartFile file) {
        return switch (importPackage.of(bytes(file), Caller.current().subject())) {
            case Imported(var stored) ->
                ResponseEntity.status(HttpStatus.CREATED).body(toApi(stored));
            case Unchanged(var stored) -> ResponseEntity.ok(toApi(stored));
            case Broken(var findings) -> throw broken(findings);
            case VersionExists(var version) -> throw new Conflict("version-exists", version);
            case VersionOlder(var version, var current) -> throw new Conflict("version-older", version, current);
            case ProductTaken(var productId, var moduleId) -> throw new Conflict("product-taken", productId, moduleId);
        };
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > MOST_MEGABYTES * 1_000_000L) {
            throw new TooLarge("package-too-large", MOST_MEGABYTES);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unprocessable broken(List<Finding> findings) {
        var problem = new Unprocessable("content-package-broken", findings.size());
        for (var finding : findings) {
            problem.and(finding.file(), finding.code(), finding.arguments().toArray());
        }
        return problem;
    }

    private static ContentPackage toApi(StoredPackage stored) {
        var module = stored.module();
        return ContentPackage.builder()
                .moduleId(module.moduleId())
                .productId(module.productId())
                .kind(Kind.valueOf(module.kind().name()))
                .version(module.version())
                .title(module.title())
                .levels(module.levels().stream()
                        .map(level -> Level.valueOf(level.name()))
                        .toList())
                .pages(stored.pages())
                .terms(module.glossary().size())
                .images(stored.images())
                .current(stored.current())
                .importedAt(stored.importedAt())
                .build();
    }
}
