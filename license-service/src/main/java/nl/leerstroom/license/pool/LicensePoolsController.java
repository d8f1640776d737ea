package nl.leerstroom.license.pool;

import java.util.UUID;
import nl.leerstroom.license.api.LicensePoolPage;
import nl.leerstroom.license.api.LicensePoolsApi;
import nl.leerstroom.license.api.PoolMovementPage;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LicensePoolsController implements LicensePoolsApi {

    private final PoolScreens screens;

    LicensePoolsController(PoolScreens screens) {
        this.screens = screens;
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<LicensePoolPage> listLicensePools(@Nullable UUID school, Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var part = screens.pools(Caller.current().schoolOrNull(), paging);
        return ResponseEntity.ok(new LicensePoolPage(part.items(), paging.page(), paging.size(), part.total()));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<PoolMovementPage> listPoolMovements(
            UUID poolId, @Nullable UUID school, Integer page, Integer size) {
        var paging = Paging.of(page, size);
        var part = screens.movements(poolId, Caller.current().schoolOrNull(), paging)
                .orElseThrow(() -> new NotFound("license-pool", poolId));
        return ResponseEntity.ok(new PoolMovementPage(part.items(), paging.page(), paging.size(), part.total()));
    }
}
