package nl.leerstroom.sync.bulk;

import java.time.Clock;
import nl.leerstroom.platform.events.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes an import once nothing is open any more, and tells it once: whoever calls holds the import. */
@Component
class FinishImport {

    private static final String COUNTS = """
            with part as (
                select part, outcome, code, line, planned from bulk_part where import_id = :import
            ), idle as (
                select count(*) as lines from (
                    select line from part group by line having bool_and(outcome = 'UNCHANGED')) as lines
            )
            select count(*) filter (where part = 'ACCOUNT' and outcome = 'APPLIED' and planned = 'NEW') as accounts_new,
                count(*) filter (where part = 'ACCOUNT' and outcome = 'APPLIED' and planned = 'CHANGED') as accounts_changed,
                (select lines from idle) + (select rows_unchanged from bulk_import where import_id = :import) as unchanged,
                count(*) filter (where part = 'ACCOUNT' and outcome = 'REFUSED')
                    + (select rows_refused from bulk_import where import_id = :import) as refused,
                count(*) filter (where part = 'GROUP' and outcome = 'APPLIED') as groups_joined,
                count(*) filter (where part = 'LICENSE' and outcome = 'APPLIED') as licenses_assigned,
                count(*) filter (where part = 'LICENSE' and outcome = 'REFUSED'
                    and code is distinct from 'account-refused'
                    and code is distinct from 'changed-since-dry-run') as licenses_refused
            from part""";

    private final JdbcClient jdbc;
    private final JdbcImports imports;
    private final Outbox outbox;
    private final Clock clock;

    FinishImport(JdbcClient jdbc, JdbcImports imports, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.outbox = outbox;
        this.clock = clock;
    }

    void ifNothingIsOpen(JobImport job) {
        if (job.isFinished()) {
            var counts = jdbc.sql(COUNTS)
                    .param("import", job.importId())
                    .query(ImportCounts.class)
                    .single();
            var now = clock.instant();
            imports.done(job.importId(), counts, now);
            outbox.append(ImportCompletedV1.of(job, counts, now));
        }
    }
}
