package nl.leerstroom.sync.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outcomes of parts, many at a time. The first word on a part counts. */
@Repository
class JdbcAnswers {

    /** What a service says of one part of a row. */
    record Answer(
            UUID importId,
            int line,
            String part,
            @Nullable String product,
            String outcome,
            @Nullable String code) {

        boolean isAccount() {
            return part.equals("ACCOUNT");
        }

        boolean isRefused() {
            return outcome.equals("REFUSED");
        }

        RowKey row() {
            return new RowKey(importId, line);
        }
    }

    record RowKey(UUID importId, int line) {}

    private record ReadyRow(
            UUID importId,
            int chunk,
            int line,
            UUID userId,
            String level,
            @Nullable String groupTitle,
            String productIds) {}

    private record Finished(UUID importId, int rows) {}

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives open parts their outcome, and says which were open. */
    List<Answer> record(Collection<Answer> answers) {
        return jdbc.sql("""
                        update bulk_part p set outcome = a.outcome, code = a.code
                        from json_to_recordset(?::json) as a("importId" uuid, line int, part text, product text, outcome text, code text)
                        where p.import_id = a."importId" and p.line = a.line and p.part = a.part
                            and (a.product is null or p.product_id = a.product) and p.outcome is null
                        returning p.import_id, p.line, p.part, p.product_id as product, p.outcome, p.code""")
                .param(json.writeValueAsString(answers))
                .query(Answer.class)
                .list();
    }

    /** Without an account there is nothing to add to a group or to give a licence to. */
    void refuseTheRestOf(Collection<RowKey> rows) {
        jdbc.sql("""
                        update bulk_part p set outcome = 'REFUSED', code = 'account-refused'
                        from json_to_recordset(?::json) as r("importId" uuid, line int)
                        where p.import_id = r."importId" and p.line = r.line and p.outcome is null""").param(json.writeValueAsString(rows)).update();
    }

    /** What is still to be done for rows that have their account, by import and chunk. */
    List<ImportAccountsReadyV1> ready(Collection<RowKey> rows) {
        var ready = jdbc.sql("""
                        select r.import_id, r.chunk, r.line, r.user_id, r.level,
                            case when bool_or(p.part = 'GROUP') then r.group_title end as group_title,
                            coalesce(json_agg(p.product_id order by p.product_id) filter (where p.part = 'LICENSE'), '[]') as product_ids
                        from json_to_recordset(?::json) as k("importId" uuid, line int)
                        join bulk_row r on r.import_id = k."importId" and r.line = k.line
                        join bulk_part p on p.import_id = r.import_id and p.line = r.line and p.outcome is null
                        group by r.import_id, r.line order by r.import_id, r.chunk, r.line""")
                .param(json.writeValueAsString(rows))
                .query(ReadyRow.class)
                .list();
        record ChunkKey(UUID importId, int chunk) {}
        return ready.stream()
                .collect(Collectors.groupingBy(
                        row -> new ChunkKey(row.importId(), row.chunk()),
                        LinkedHashMap::new,
                        Collectors.mapping(this::row, Collectors.toList())))
                .entrySet()
                .stream()
                .map(chunk -> new ImportAccountsReadyV1(
                        chunk.getKey().importId(), chunk.getKey().chunk(), chunk.getValue()))
                .toList();
    }

    /** How many of these rows have no open part left, by import. */
    Map<UUID, Integer> finished(Collection<RowKey> rows) {
        return jdbc.sql("""
                        select k."importId" as import_id, count(*) as rows
                        from json_to_recordset(?::json) as k("importId" uuid, line int)
                        where not exists (
                            select from bulk_part p
                            where p.import_id = k."importId" and p.line = k.line and p.outcome is null)
                        group by 1""").param(json.writeValueAsString(rows)).query(Finished.class).list().stream()
                .collect(Collectors.toMap(Finished::importId, Finished::rows));
    }

    private ImportAccountsReadyV1.Row row(ReadyRow row) {
        return new ImportAccountsReadyV1.Row(
                row.line(), row.userId(), row.level(), row.groupTitle(), json.readValue(row.productIds(), TEXTS));
    }
}
