package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leerstroom.sync.api.Change;
import nl.leerstroom.sync.api.Column;
import nl.leerstroom.sync.api.ImportResults;
import nl.leerstroom.sync.api.ImportRow;
import nl.leerstroom.sync.api.ImportSchool;
import nl.leerstroom.sync.api.ModelImport;
import nl.leerstroom.sync.api.PartResult;
import nl.leerstroom.sync.api.Reason;
import nl.leerstroom.sync.api.RowCounts;
import nl.leerstroom.sync.bulk.RowView.PartView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns what is stored into what the API answers, with every reason as a sentence. */
@Component
class ImportAnswers {

    private final JsonMapper json;
    private final Sentences sentences;

    ImportAnswers(JsonMapper json, Sentences sentences) {
        this.json = json;
        this.sentences = sentences;
    }

    ModelImport of(ImportView view) {
        var counts = new RowCounts(view.rowsNew(), view.rowsChanged(), view.rowsUnchanged(), view.rowsRefused());
        var total = view.rowsNew() + view.rowsChanged() + view.rowsUnchanged() + view.rowsRefused();
        var answer = new ModelImport(
                view.importId(),
                new ImportSchool(view.schoolId(), view.brin(), view.schoolName()),
                view.fileName(),
                view.sendWelcome(),
                nl.leerstroom.sync.api.ImportState.fromValue(view.state().name()),
                counts,
                view.rowsApplied(),
                total,
                view.createdAt().toInstant());
        answer.setSamples(json.readValue(view.samples(), new TypeReference<List<String>>() {}));
        optional(view.format()).map(ModelImport.FormatEnum::fromValue).ifPresent(answer::setFormat);
        optional(view.encoding()).map(ImportAnswers::encoding).ifPresent(answer::setEncoding);
        optional(view.separator()).map(ModelImport.SeparatorEnum::fromValue).ifPresent(answer::setSeparator);
        optional(view.refusal()).map(this::refusal).ifPresent(answer::setRefusal);
        optional(view.results()).map(this::results).ifPresent(answer::setResults);
        optional(view.appliedAt()).ifPresent(at -> answer.setAppliedAt(at.toInstant()));
        optional(view.doneAt()).ifPresent(at -> answer.setDoneAt(at.toInstant()));
        return answer;
    }

    /** The headers of an import, by the API's names of the columns. */
    Map<String, String> headers(ImportView view) {
        return json.readValue(view.headers(), new TypeReference<Map<String, String>>() {});
    }

    ImportRow of(RowView view, Map<String, String> headers) {
        var row = view.row();
        var answer = new ImportRow(
                row.line(),
                nl.leerstroom.sync.api.RowOutcome.fromValue(view.outcome().name()),
                row.name(),
                row.email(),
                row.level(),
                row.modules(),
                view.reasons().stream().map(reason -> reason(reason, headers)).toList(),
                view.changes().stream().map(change -> change(change, headers)).toList(),
                view.parts().stream().map(this::result).toList());
        if (!row.group().isEmpty()) {
            answer.setGroup(row.group());
        }
        return answer;
    }

    private Reason refusal(String stored) {
        var unreadable = json.readValue(stored, Unreadable.class);
        var reason = new Reason(unreadable.code(), sentences.reason(unreadable.code(), unreadable.arguments()));
        optional(unreadable.column()).ifPresent(reason::setColumn);
        return reason;
    }

    private Reason reason(nl.leerstroom.sync.bulk.domain.Reason stored, Map<String, String> headers) {
        var reason = new Reason(stored.code(), sentences.reason(stored.code(), stored.arguments()));
        optional(stored.column()).ifPresent(column -> {
            reason.setField(Column.fromValue(column.field()));
            reason.setColumn(headers.getOrDefault(column.field(), column.dutch()));
        });
        return reason;
    }

    private static Change change(nl.leerstroom.sync.bulk.domain.Change stored, Map<String, String> headers) {
        var field = stored.column().field();
        var change = new Change(
                headers.getOrDefault(field, stored.column().dutch()), Column.fromValue(field), stored.after());
        optional(stored.before()).ifPresent(change::setBefore);
        return change;
    }

    private PartResult result(PartView part) {
        var result = new PartResult(PartResult.PartEnum.fromValue(part.part()));
        optional(part.outcome()).map(PartResult.OutcomeEnum::fromValue).ifPresent(result::setOutcome);
        optional(part.code()).ifPresent(code -> {
            result.setCode(code);
            result.setDetail(sentences.part(code, part.productTitle()));
        });
        optional(part.productId()).ifPresent(result::setProductId);
        optional(part.productTitle()).ifPresent(result::setProductTitle);
        return result;
    }

    private ImportResults results(String stored) {
        return json.readValue(stored, ImportResults.class);
    }

    private static ModelImport.EncodingEnum encoding(String name) {
        return ModelImport.EncodingEnum.fromValue(name.replace('_', '-'));
    }

    private static <T> Optional<T> optional(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
