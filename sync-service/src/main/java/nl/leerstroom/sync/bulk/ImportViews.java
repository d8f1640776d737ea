package nl.leerstroom.sync.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.platform.web.Paging;
import nl.leerstroom.sync.bulk.RowView.PartView;
import nl.leerstroom.sync.bulk.domain.Change;
import nl.leerstroom.sync.bulk.domain.Reason;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import nl.leerstroom.sync.bulk.domain.StudentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports and their rows for the screen and the report. */
@Repository
@Transactional(readOnly = true)
class ImportViews {

    private static final String IMPORTS = """
            select import_id, school_id, s.brin, s.name as school_name, file_name, send_welcome, state, refusal, format,
                encoding, separator, samples, headers, rows_new, rows_changed, rows_unchanged, rows_refused, rows_applied,
                results, created_at, applied_at, done_at
            from bulk_import join school s using (school_id)""";

    // a module that is a product, by id or title, is shown by its title
    private static final String ROWS = """
            select r.line, r.given_name, r.infix, r.family_name, r.email, r.level, r.group_title, r.outcome,
                coalesce((
                    select json_agg(coalesce((
                            select p.title from product p where p.product_id = m.text or p.title_key = lower(m.text) limit 1), m.text)
                        order by m.number)
                    from unnest(r.modules) with ordinality m(text, number)), '[]') as modules,
                coalesce(r.reasons, '[]') as reasons, coalesce(r.changes, '[]') as changes,
                coalesce((
                    select json_agg(json_build_object('part', p.part, 'productId', nullif(p.product_id, ''),
                            'productTitle', product.title, 'outcome', p.outcome, 'code', p.code) order by p.part, p.product_id)
                    from bulk_part p left join product using (product_id)
                    where p.import_id = r.import_id and p.line = r.line), '[]') as parts
            from bulk_row r""";

    private record StoredRow(
            int line,
            String givenName,
            @Nullable String infix,
            String familyName,
            String email,
            String level,
            String groupTitle,
            RowOutcome outcome,
            String modules,
            String reasons,
            String changes,
            String parts) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ImportView> find(UUID importId) {
        return jdbc.sql(IMPORTS + " where import_id = ?")
                .param(importId)
                .query(ImportView.class)
                .optional();
    }

    /** Those of every school that the caller may see. */
    List<ImportView> newest(Paging paging) {
        return jdbc.sql(IMPORTS + " order by created_at desc, import_id desc limit ? offset ?")
                .params(paging.limit(), paging.offset())
                .query(ImportView.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from bulk_import").query(Long.class).single();
    }

    List<RowView> rows(UUID importId, Collection<String> outcomes, Paging paging) {
        return rows(
                " where r.import_id = ? and r.outcome = any(?) order by r.line limit ? offset ?",
                importId,
                texts(outcomes),
                paging.limit(),
                paging.offset());
    }

    long countRows(UUID importId, Collection<String> outcomes) {
        return jdbc.sql("select count(*) from bulk_row where import_id = ? and outcome = any(?)")
                .params(importId, texts(outcomes))
                .query(Long.class)
                .single();
    }

    List<RowView> rowsAfter(UUID importId, int line, int atMost) {
        return rows(" where r.import_id = ? and r.line > ? order by r.line limit ?", importId, line, atMost);
    }

    private List<RowView> rows(String where, Object... values) {
        return jdbc.sql(ROWS + where).params(values).query(StoredRow.class).list().stream()
                .map(this::view)
                .toList();
    }

    private RowView view(StoredRow stored) {
        var row = new StudentRow(
                stored.line(),
                stored.givenName(),
                stored.infix(),
                stored.familyName(),
                stored.email(),
                stored.level(),
                stored.groupTitle(),
                json.readValue(stored.modules(), new TypeReference<List<String>>() {}),
                false);
        return new RowView(
                row,
                stored.outcome(),
                json.readValue(stored.reasons(), new TypeReference<List<Reason>>() {}),
                json.readValue(stored.changes(), new TypeReference<List<Change>>() {}),
                json.readValue(stored.parts(), new TypeReference<List<PartView>>() {}));
    }

    private static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
