package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.leerstroom.sync.bulk.domain.Change;
import nl.leerstroom.sync.bulk.domain.LearningPath;
import nl.leerstroom.sync.bulk.domain.Part;
import nl.leerstroom.sync.bulk.domain.PlannedRow;
import nl.leerstroom.sync.bulk.domain.Reason;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import nl.leerstroom.sync.bulk.domain.StudentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the rows of an import, many at a time. */
@Repository
class JdbcRows {

    private record NewRow(
            UUID user,
            StudentRow row,
            String level,
            String outcome,
            @Nullable List<Reason> reasons,
            @Nullable List<Change> changes) {

        static NewRow of(PlannedRow planned) {
            var level = planned.row().level();
            return new NewRow(
                    planned.userId(),
                    planned.row(),
                    LearningPath.of(level).map(LearningPath::name).orElse(level),
                    planned.outcome().name(),
                    planned.reasons().isEmpty() ? null : planned.reasons(),
                    planned.changes().isEmpty() ? null : planned.changes());
        }
    }

    private record NewPart(int line, String part, String product, String planned) {}

    private record StoredRow(
            int line,
            UUID userId,
            String givenName,
            @Nullable String infix,
            String familyName,
            String email,
            String level,
            String groupTitle,
            String modules,
            String outcome,
            @Nullable String changes,
            String parts) {}

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<Set<Part>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID importId, UUID schoolId, List<PlannedRow> rows) {
        jdbc.sql("""
                        insert into bulk_row (import_id, line, school_id, user_id, given_name, infix, family_name, email, level,
                            group_title, modules, outcome, reasons, changes)
                        select ?, r.line, ?, x."user", r."givenName", r.infix, r."familyName", r.email, x.level,
                            r."group", r.modules, x.outcome, x.reasons, x.changes
                        from json_to_recordset(?::json) as x("user" uuid, "row" json, level text, outcome text, reasons jsonb, changes jsonb),
                            json_to_record(x."row") as r(line int, "givenName" text, infix text, "familyName" text, email text, "group" text, modules text[])""")
                .params(
                        importId,
                        schoolId,
                        json.writeValueAsString(rows.stream().map(NewRow::of).toList()))
                .update();
        jdbc.sql("""
                        insert into bulk_part (import_id, line, part, product_id, school_id, planned)
                        select ?, line, part, product, ?, planned
                        from json_to_recordset(?::json) as x(line int, part text, product text, planned text)""")
                .params(importId, schoolId, json.writeValueAsString(parts(rows)))
                .update();
    }

    /** The next rows after a line that have something to be done, in their order, as the dry run planned them. */
    List<PlannedRow> toApply(UUID importId, int afterLine, int atMost) {
        return jdbc.sql("""
                        select r.line, r.user_id, r.given_name, r.infix, r.family_name, r.email, r.level, r.group_title,
                            to_json(r.modules) as modules, r.outcome, r.changes, p.parts
                        from bulk_row r, lateral (
                            select json_agg(json_build_object('kind', part, 'productId', product_id)) as parts
                            from bulk_part p where p.import_id = r.import_id and p.line = r.line) p
                        where r.import_id = ? and r.line > ? and r.outcome in ('NEW', 'CHANGED') order by r.line limit ?""").params(importId, afterLine, atMost).query(StoredRow.class).list().stream()
                .map(this::planned)
                .toList();
    }

    /** Gives every part of these rows the same outcome, for they will not be done. */
    void settle(UUID importId, List<Integer> lines, String outcome, String code) {
        if (!lines.isEmpty()) {
            jdbc.sql("update bulk_part set outcome = ?, code = ? where import_id = ? and line = any(?)")
                    .params(outcome, code, importId, lines.toArray(Integer[]::new))
                    .update();
        }
    }

    private PlannedRow planned(StoredRow stored) {
        var row = new StudentRow(
                stored.line(),
                stored.givenName(),
                stored.infix(),
                stored.familyName(),
                stored.email(),
                stored.level(),
                stored.groupTitle(),
                json.readValue(stored.modules(), TEXTS),
                false);
        return new PlannedRow(
                row,
                stored.userId(),
                RowOutcome.valueOf(stored.outcome()),
                List.of(),
                stored.changes() == null ? List.of() : json.readValue(stored.changes(), CHANGES),
                json.readValue(stored.parts(), PARTS));
    }

    private static List<NewPart> parts(List<PlannedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.parts().stream()
                        .map(part -> new NewPart(
                                row.row().line(),
                                part.kind().name(),
                                part.productId(),
                                row.outcome().name())))
                .collect(Collectors.toList());
    }
}
