package nl.leerstroom.progress.content;

import java.time.Duration;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Role;
import nl.leerstroom.progress.access.domain.StudentRights;
import nl.leerstroom.progress.api.ContentImagesApi;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContentImagesController implements ContentImagesApi {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final String DRAW_ONLY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final JdbcPackages packages;
    private final Catalogue catalogue;
    private final StudentRights rights;

    ContentImagesController(JdbcPackages packages, Catalogue catalogue, StudentRights rights) {
        this.packages = packages;
        this.catalogue = catalogue;
        this.rights = rights;
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<Resource> getContentImage(String moduleId, String version, String name) {
        var module = catalogue.module(moduleId).orElseThrow(() -> new NotFound("module", moduleId));
        refuseStrangers(module);
        var image = packages.image(moduleId, version, name).orElseThrow(() -> new NotFound("image", name));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Content-Security-Policy", DRAW_ONLY)
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(image));
    }

    private void refuseStrangers(LearningModule module) {
        var caller = Caller.current();
        if (caller.is(Role.STUDENT)
                && rights.of(
                                caller.userId(),
                                known -> known.path(module.productId()).isPresent())
                        .path(module.productId())
                        .isEmpty()) {
            throw new Forbidden("not-entitled");
        }
    }
}
