package nl.leerstroom.sync.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.sync.bulk.domain.PlannedRow;
import nl.leerstroom.sync.bulk.domain.RowOutcome;
import org.springframework.stereotype.Service;

/**
 * Begins to apply an import: looks once more at every row that is to be done, and sends on those for which it would
 * still do exactly what the dry run showed. All in the caller's transaction, so a crash leaves all of it or nothing.
 */
@Service
class DispatchImport {

    static final int ROWS_PER_EVENT = 500;

    private final JdbcImports imports;
    private final JdbcRows rows;
    private final SchoolPlans plans;
    private final FinishImport finish;
    private final Outbox outbox;
    private final Clock clock;

    DispatchImport(
            JdbcImports imports, JdbcRows rows, SchoolPlans plans, FinishImport finish, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.plans = plans;
        this.finish = finish;
        this.outbox = outbox;
        this.clock = clock;
    }

    void dispatch(JobImport job) {
        var chunks = 0;
        var settled = 0;
        var slice = rows.toApply(job.importId(), 0, SchoolPlans.SLICE);
        while (!slice.isEmpty()) {
            var unchanged = stillAsShown(job, slice);
            settled += slice.size() - unchanged.size();
            chunks += send(job, chunks, unchanged);
            slice = rows.toApply(job.importId(), slice.getLast().row().line(), SchoolPlans.SLICE);
        }
        finish.ifNothingIsOpen(imports.dispatched(job.importId(), settled, chunks, clock.instant()));
    }

    private List<PlannedRow> stillAsShown(JobImport job, List<PlannedRow> shown) {
        var now = plans.of(job.schoolId(), shown.stream().map(PlannedRow::row).toList(), row -> List.of()).stream()
                .collect(Collectors.toMap(plan -> plan.row().line(), Function.identity()));
        var same = new ArrayList<PlannedRow>();
        var done = new ArrayList<Integer>();
        var changed = new ArrayList<Integer>();
        for (var plan : shown) {
            var line = plan.row().line();
            var present = now.get(line);
            if (present != null && present.doesTheSameAs(plan)) {
                same.add(plan);
            } else if (present != null && present.outcome() == RowOutcome.UNCHANGED) {
                done.add(line);
            } else {
                changed.add(line);
            }
        }
        rows.settle(job.importId(), done, "UNCHANGED", "done-since-dry-run");
        rows.settle(job.importId(), changed, "REFUSED", "changed-since-dry-run");
        return same;
    }

    private int send(JobImport job, int firstChunk, List<PlannedRow> going) {
        var events = new ArrayList<OutgoingEvent>();
        for (var rowsOfChunk : Slices.of(going, ROWS_PER_EVENT)) {
            events.add(ImportRowsAcceptedV1.of(job, firstChunk + events.size(), rowsOfChunk, clock.instant()));
        }
        outbox.appendAll(events);
        return events.size();
    }
}
