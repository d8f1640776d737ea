package nl.leerstroom.progress.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps licences. */
@Component
class LicenseEventsConsumer implements EventsConsumer {

    private final JdbcClient jdbc;
    private final RememberedRights rights;

    LicenseEventsConsumer(JdbcClient jdbc, RememberedRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "progress-service.licenses";
    }

    @Override
    public Set<String> topics() {
        return Set.of("license.license");
    }

    @Override
    public Set<String> types() {
        return LicenseV1.TYPES;
    }

    @Override
    public void handle(EventBatch batch) {
        var changes = LicenseChange.of(LicenseV1.TYPES.stream()
                .flatMap(type -> batch.of(type, LicenseV1.class).stream())
                .toList());
        put(changes);
        rights.forgetAfterCommit(
                changes.stream().map(change -> change.license().studentId()).collect(Collectors.toSet()));
    }

    private void put(List<LicenseChange> changes) {
        jdbc.sql("""
                        insert into license (license_id, school_id, student_id, product_id, level, levels, live, sequence)
                        select c.license_id, c.school_id, c.student_id, c.product_id, c.level, string_to_array(c.levels, ' '),
                               c.live, c.sequence
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                            as c (license_id, school_id, student_id, product_id, level, levels, live, sequence)
                        on conflict (license_id) do update set
                            level = coalesce(excluded.level, license.level),
                            levels = array(select distinct unnest(license.levels || excluded.levels) order by 1),
                            live = excluded.live, sequence = excluded.sequence
                        where excluded.sequence > license.sequence""")
                .params(
                        Newest.texts(changes, change -> change.license().licenseId()),
                        Newest.texts(changes, LicenseChange::schoolId),
                        Newest.texts(changes, change -> change.license().studentId()),
                        Newest.texts(changes, change -> change.license().productId()),
                        Newest.texts(changes, LicenseChange::level),
                        Newest.texts(changes, change -> String.join(" ", change.levels())),
                        Newest.texts(changes, LicenseChange::live),
                        changes.stream().mapToLong(LicenseChange::sequence).toArray())
                .update();
    }
}
