package nl.leerstroom.group.importing;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.leerstroom.group.importing.ImportRowsAppliedV1.Outcome;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Groups;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.group.membership.domain.TitleInSchool;
import nl.leerstroom.platform.events.Fact;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts imported students in the groups their rows name: all chunks that came together in one round, one event per group
 * that changed, one answer per chunk. The import vouches for the students; they may not be known here yet.
 */
@Service
class JoinImported {

    private final Groups groups;
    private final Outbox outbox;
    private final Clock clock;

    JoinImported(Groups groups, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void join(List<Fact<ImportAccountsReadyV1>> chunks) {
        var opened = groups.open(titles(chunks));
        var answers = new ArrayList<OutgoingEvent>();
        for (var chunk : chunks) {
            var school = chunk.event().school();
            var rows = new ArrayList<ImportRowsAppliedV1.Row>();
            for (var row : chunk.data().rows()) {
                if (row.groupTitle() != null) {
                    rows.add(join(row, row.groupTitle(), school, opened.groups()));
                }
            }
            answers.add(ImportRowsAppliedV1.of(chunk.data(), rows, school, clock.instant()));
        }
        keep(opened);
        outbox.appendAll(answers);
    }

    private static Map<TitleInSchool, Title> titles(List<Fact<ImportAccountsReadyV1>> chunks) {
        var titles = new LinkedHashMap<TitleInSchool, Title>();
        for (var chunk : chunks) {
            chunk.data().rows().stream()
                    .map(ImportAccountsReadyV1.Row::groupTitle)
                    .filter(Objects::nonNull)
                    .filter(Title::isPossible)
                    .map(Title::new)
                    .forEach(title ->
                            titles.putIfAbsent(new TitleInSchool(chunk.event().school(), title.key()), title));
        }
        return titles;
    }

    private static ImportRowsAppliedV1.Row join(
            ImportAccountsReadyV1.Row row, String title, UUID school, Map<TitleInSchool, Group> groups) {
        var group = groups.get(new TitleInSchool(school, Title.key(title)));
        if (group == null) {
            return row(row, Outcome.REFUSED, "group-title-impossible");
        }
        return switch (group.join(row.userId())) {
            case JOINED -> row(row, Outcome.APPLIED, null);
            case ALREADY_IN -> row(row, Outcome.UNCHANGED, null);
            case FULL -> row(row, Outcome.REFUSED, "group-full");
        };
    }

    private void keep(Groups.Opened opened) {
        var touched = opened.groups().values().stream()
                .filter(group -> !group.joined().isEmpty() || opened.made().contains(group.id()))
                .collect(partitioningBy(group -> opened.made().contains(group.id())));
        groups.keep(touched.getOrDefault(true, List.of()), Groups.Change.CREATED);
        groups.keep(touched.getOrDefault(false, List.of()), Groups.Change.MEMBERS_CHANGED);
    }

    private static ImportRowsAppliedV1.Row row(ImportAccountsReadyV1.Row row, Outcome outcome, @Nullable String code) {
        return new ImportRowsAppliedV1.Row(row.line(), row.userId(), outcome, code);
    }
}
