package nl.leerstroom.sync.bulk;

import java.time.Clock;
import java.util.UUID;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an import be applied, once, and no two of one school at a time. */
@Service
class ApplyImport {

    private final JdbcImports imports;
    private final ImportJobs jobs;
    private final Clock clock;

    ApplyImport(JdbcImports imports, ImportJobs jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    ImportState apply(UUID importId, @Nullable UUID userId) {
        var found = imports.await(importId).orElseThrow(() -> new NotFound("import", importId));
        return switch (found.state()) {
            case VALIDATING, REFUSED -> throw new Conflict("import-not-ready");
            case APPLYING, DONE -> found.state();
            case READY -> start(found, userId);
        };
    }

    private ImportState start(JobImport ready, @Nullable UUID userId) {
        if (imports.isSchoolBusy(ready.schoolId())) {
            throw new Conflict("import-busy");
        }
        imports.startApplying(ready.importId(), userId, clock.instant());
        jobs.wakeAfterCommit();
        return ImportState.APPLYING;
    }
}
