package nl.leerstroom.sync.bulk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The imports themselves: each change of state is one guarded update. */
@Repository
class JdbcImports {

    private static final String JOB = """
            import_id, school_id, state, send_welcome, attempts, rows_new, rows_changed, rows_applied, sequence,
            uploaded_by, applied_by""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcImports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void create(UUID importId, UUID schoolId, Upload upload, Instant now) {
        jdbc.sql("""
                        insert into bulk_import (import_id, school_id, file_name, send_welcome, state, uploaded_by, created_at)
                        values (?, ?, ?, ?, 'VALIDATING', ?, ?)""")
                .param(importId)
                .param(schoolId)
                .param(upload.fileName())
                .param(upload.sendWelcome())
                .param(upload.userId())
                .param(utc(now))
                .update();
        jdbc.sql("insert into bulk_file (import_id, school_id, content) values (?, ?, ?)")
                .params(importId, schoolId, upload.content())
                .update();
    }

    /** The oldest import with work to do that nobody is doing, counted as one more attempt. */
    Optional<JobImport> claim() {
        return jdbc.sql("""
                        update bulk_import set attempts = attempts + 1 where import_id = (
                            select import_id from bulk_import
                            where state = 'VALIDATING' or (state = 'APPLYING' and dispatched_at is null)
                            order by attempts, created_at limit 1 for update skip locked)
                        returning %s""".formatted(JOB)).query(JobImport.class).optional();
    }

    /** Holds the import until the end of the transaction; none when it is elsewhere or further by now. */
    Optional<JobImport> hold(UUID importId, ImportState state) {
        return jdbc.sql("select " + JOB + """
                         from bulk_import where import_id = ? and state = ? and dispatched_at is null
                        for update skip locked""")
                .params(importId, state.name())
                .query(JobImport.class)
                .optional();
    }

    /** Waits for the import, and holds it until the end of the transaction. */
    Optional<JobImport> await(UUID importId) {
        return jdbc.sql("select " + JOB + " from bulk_import where import_id = ? for update")
                .param(importId)
                .query(JobImport.class)
                .optional();
    }

    /** Those of the imports that are being applied, held in the order of their ids. */
    List<JobImport> awaitApplying(List<UUID> importIds) {
        return jdbc.sql("select " + JOB + """
                         from bulk_import where import_id = any(?::uuid[]) and state = 'APPLYING'
                        order by import_id for update""")
                .param(importIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(JobImport.class)
                .list();
    }

    byte[] content(UUID importId) {
        return jdbc.sql("select content from bulk_file where import_id = ?")
                .param(importId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void refuse(UUID importId, Unreadable reason) {
        jdbc.sql("update bulk_import set state = 'REFUSED', refusal = ?::jsonb where import_id = ?")
                .params(json.writeValueAsString(reason), importId)
                .update();
        forget(importId);
    }

    void ready(UUID importId, DryRun dryRun) {
        jdbc.sql("""
                        update bulk_import set state = 'READY', format = ?, encoding = ?, separator = ?,
                            samples = ?::jsonb, headers = ?::jsonb,
                            rows_new = ?, rows_changed = ?, rows_unchanged = ?, rows_refused = ?
                        where import_id = ?""")
                .param(dryRun.sheet().format().name())
                .param(name(dryRun.sheet().encoding()))
                .param(name(dryRun.sheet().separator()))
                .param(json.writeValueAsString(dryRun.samples()))
                .param(json.writeValueAsString(dryRun.headers()))
                .param(dryRun.count(RowOutcome.NEW))
                .param(dryRun.count(RowOutcome.CHANGED))
                .param(dryRun.count(RowOutcome.UNCHANGED))
                .param(dryRun.count(RowOutcome.REFUSED))
                .param(importId)
                .update();
        forget(importId);
    }

    /** Whether another import of the school is being applied; holds the school, so that the answer stays true. */
    boolean isSchoolBusy(UUID schoolId) {
        jdbc.sql("select school_id from school where school_id = ? for update")
                .param(schoolId)
                .query(UUID.class)
                .list();
        return jdbc.sql("select exists (select from bulk_import where school_id = ? and state = 'APPLYING')")
                .param(schoolId)
                .query(Boolean.class)
                .single();
    }

    void startApplying(UUID importId, @Nullable UUID userId, Instant now) {
        jdbc.sql("""
                        update bulk_import set state = 'APPLYING', attempts = 0, applied_by = ?, applied_at = ?
                        where import_id = ? and state = 'READY'""").param(userId).param(utc(now)).param(importId).update();
    }

    /** @param settled rows for which nothing will be done after all */
    JobImport dispatched(UUID importId, int settled, int events, Instant now) {
        return jdbc.sql("""
                        update bulk_import
                        set dispatched_at = ?, rows_applied = rows_applied + ?, sequence = sequence + ?
                        where import_id = ? returning %s""".formatted(JOB))
                .params(utc(now), settled, events, importId)
                .query(JobImport.class)
                .single();
    }

    JobImport advance(UUID importId, int finishedRows, int events) {
        return jdbc.sql("""
                        update bulk_import set rows_applied = rows_applied + ?, sequence = sequence + ?
                        where import_id = ? returning %s""".formatted(JOB))
                .params(finishedRows, events, importId)
                .query(JobImport.class)
                .single();
    }

    void done(UUID importId, ImportCounts counts, Instant now) {
        jdbc.sql("""
                        update bulk_import set state = 'DONE', results = ?::jsonb, done_at = ?, sequence = sequence + 1
                        where import_id = ? and state = 'APPLYING'""")
                .params(json.writeValueAsString(counts), utc(now), importId)
                .update();
    }

    private void forget(UUID importId) {
        jdbc.sql("delete from bulk_file where import_id = ?").param(importId).update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
