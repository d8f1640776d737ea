package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.sync.bulk.domain.PlannedRow;
import nl.leerstroom.sync.bulk.domain.Planner;
import nl.leerstroom.sync.bulk.domain.Reason;
import nl.leerstroom.sync.bulk.domain.Situation;
import nl.leerstroom.sync.bulk.domain.StudentRow;
import nl.leerstroom.sync.known.domain.Known;
import org.springframework.stereotype.Component;

/** Plans rows against what is known now; the dry run and the look again before applying are the same code. */
@Component
class SchoolPlans {

    /** Rows for which the copies are asked at once: bounds the memory, whatever the size of the file. */
    static final int SLICE = 2_000;

    private final Known known;

    SchoolPlans(Known known) {
        this.known = known;
    }

    List<PlannedRow> of(UUID schoolId, List<StudentRow> rows, Function<StudentRow, List<Reason>> rules) {
        var planner = new Planner(Situation.of(schoolId, rows, known));
        return rows.stream()
                .map(row -> planner.plan(row, Ids.next(), rules.apply(row)))
                .toList();
    }
}
