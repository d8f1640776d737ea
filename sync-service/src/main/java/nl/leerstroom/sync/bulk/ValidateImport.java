package nl.leerstroom.sync.bulk;

import java.util.List;
import nl.leerstroom.sync.bulk.domain.Columns;
import nl.leerstroom.sync.bulk.domain.RowRules;
import nl.leerstroom.sync.sheet.domain.Sheet;
import nl.leerstroom.sync.sheet.domain.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The dry run, from the file to the plan of every row. All in the caller's transaction, so a crash leaves all of it or
 * nothing.
 */
@Service
class ValidateImport {

    private static final int MOST_ATTEMPTS = 3;

    private final JdbcImports imports;
    private final JdbcRows rows;
    private final Sheets sheets;
    private final SchoolPlans plans;

    ValidateImport(JdbcImports imports, JdbcRows rows, Sheets sheets, SchoolPlans plans) {
        this.imports = imports;
        this.rows = rows;
        this.sheets = sheets;
        this.plans = plans;
    }

    void validate(JobImport job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            refuse(job, null, "import-failed");
        } else {
            switch (sheets.read(imports.content(job.importId()))) {
                case Sheets.Outcome.Unreadable(var code, var arguments) -> {
                    imports.refuse(job.importId(), new Unreadable(null, code, arguments));
                }
                case Sheets.Outcome.Readable(var sheet) -> recognise(job, sheet);
            }
        }
    }

    private void recognise(JobImport job, Sheet sheet) {
        switch (Columns.of(sheet.header())) {
            case Columns.Outcome.NotRecognised(var code, var header) -> refuse(job, header, code);
            case Columns.Outcome.Recognised(var columns) -> plan(job, new DryRun(sheet, columns));
        }
    }

    private void plan(JobImport job, DryRun dryRun) {
        var rules = new RowRules(dryRun.rows());
        for (var slice : Slices.of(dryRun.rows(), SchoolPlans.SLICE)) {
            var planned = plans.of(job.schoolId(), slice, rules::reasons);
            rows.insert(job.importId(), job.schoolId(), planned);
            dryRun.count(planned);
        }
        imports.ready(job.importId(), dryRun);
    }

    private void refuse(JobImport job, @Nullable String header, String code) {
        var arguments = header == null ? List.<String>of() : List.of(header);
        imports.refuse(job.importId(), new Unreadable(header, code, arguments));
    }
}
