package nl.leerstroom.progress.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.leerstroom.platform.events.Fact;
import org.jspecify.annotations.Nullable;

/** What the events of one licence come to: its last level and state, and every level on the way there. */
record LicenseChange(
        LicenseV1 license, UUID schoolId, @Nullable String level, Set<String> levels, boolean live, long sequence) {

    /** In order of licence. */
    static List<LicenseChange> of(List<Fact<LicenseV1>> facts) {
        var changes = new TreeMap<UUID, LicenseChange>();
        facts.stream()
                .sorted(Comparator.comparingLong(fact -> fact.event().sequence()))
                .map(LicenseChange::of)
                .forEach(change -> changes.merge(change.license().licenseId(), change, LicenseChange::then));
        return List.copyOf(changes.values());
    }

    private static LicenseChange of(Fact<LicenseV1> fact) {
        var event = fact.event();
        var level = fact.data().level();
        return new LicenseChange(
                fact.data(),
                event.school(),
                level,
                level == null ? Set.of() : Set.of(level),
                !event.type().equals(LicenseV1.DEACTIVATED_TYPE),
                event.sequence());
    }

    private LicenseChange then(LicenseChange next) {
        var all = new TreeSet<>(levels);
        all.addAll(next.levels);
        return new LicenseChange(
                next.license, schoolId, next.level == null ? level : next.level, all, next.live, next.sequence);
    }
}
