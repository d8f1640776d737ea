package nl.leerstroom.sync.bulk;

import java.time.Clock;
import java.util.UUID;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.web.TooLarge;
import nl.leerstroom.platform.web.Unprocessable;
import nl.leerstroom.sync.known.domain.Known;
import nl.leerstroom.sync.sheet.domain.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in, unless a first look shows that it can't be one. */
@Service
class UploadImport {

    static final int LARGEST_MEGABYTES = 10;

    private final Known known;
    private final Sheets sheets;
    private final JdbcImports imports;
    private final ImportJobs jobs;
    private final Clock clock;

    UploadImport(Known known, Sheets sheets, JdbcImports imports, ImportJobs jobs, Clock clock) {
        this.known = known;
        this.sheets = sheets;
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The caller's school scope decides for which schools this can be. */
    @Transactional
    UUID upload(Upload upload) {
        var school = known.schoolWithBrin(upload.brin())
                .orElseThrow(() -> new Unprocessable("unknown-school", upload.brin()));
        if (upload.content().length > LARGEST_MEGABYTES * 1024 * 1024) {
            throw new TooLarge("file-too-large", LARGEST_MEGABYTES);
        }
        sheets.refusal(upload.content()).ifPresent(refusal -> {
            throw new Unprocessable(refusal.code(), refusal.arguments().toArray());
        });
        var importId = Ids.next();
        imports.create(importId, school.schoolId(), upload, clock.instant());
        jobs.wakeAfterCommit();
        return importId;
    }
}
