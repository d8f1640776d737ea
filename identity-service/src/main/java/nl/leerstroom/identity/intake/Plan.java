package nl.leerstroom.identity.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.intake.ImportRowsAppliedV1.Outcome;
import nl.leerstroom.identity.user.domain.EmailAddress;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.identity.user.domain.Role;
import nl.leerstroom.identity.user.domain.User;

/** What has to happen for each row, given the accounts that are there. */
final class Plan {

    private final UUID schoolId;
    private final Map<UUID, User> there;
    private final Map<UUID, User> wanted = new LinkedHashMap<>();
    private final Map<UUID, String> refused = new HashMap<>();

    private Plan(UUID schoolId, Map<UUID, User> there) {
        this.schoolId = schoolId;
        this.there = there;
    }

    static Plan of(UUID schoolId, List<ImportRowsAcceptedV1.Row> rows, Map<UUID, User> there) {
        var plan = new Plan(schoolId, there);
        rows.forEach(plan::add);
        return plan;
    }

    private void add(ImportRowsAcceptedV1.Row row) {
        var now = there.get(row.userId());
        if (EmailAddress.parse(row.email()).isEmpty()) {
            refused.put(row.userId(), "email-malformed");
        } else if (now == null) {
            wanted.put(row.userId(), student(row, schoolId));
        } else if (now.isTrashed()) {
            refused.put(row.userId(), "user-trashed");
        } else if (now.role() != Role.STUDENT) {
            refused.put(row.userId(), "not-a-student");
        } else {
            wanted.put(row.userId(), now.named(name(row)).at(row.email()).on(row.level()));
        }
    }

    /** The names to sign in with that are new; who keeps theirs asks for nothing. */
    Map<UUID, LoginName> claims() {
        var claims = new LinkedHashMap<UUID, LoginName>();
        wanted.forEach((id, user) -> {
            var now = there.get(id);
            if (now == null || !Objects.equals(loginName(now), loginName(user))) {
                claims.put(id, loginName(user));
            }
        });
        return claims;
    }

    /** Of who asked for a name and did not get it, nothing happens. */
    void granted(Set<UUID> asked, Set<UUID> got) {
        asked.stream().filter(id -> !got.contains(id)).forEach(id -> {
            wanted.remove(id);
            refused.put(id, "email-taken");
        });
    }

    List<User> added() {
        return wanted.values().stream()
                .filter(user -> !there.containsKey(user.id()))
                .toList();
    }

    List<User> changed() {
        return wanted.values().stream()
                .filter(user -> there.containsKey(user.id()) && !user.equals(there.get(user.id())))
                .toList();
    }

    List<ImportRowsAppliedV1.Row> results(List<ImportRowsAcceptedV1.Row> rows) {
        var results = new ArrayList<ImportRowsAppliedV1.Row>();
        rows.forEach(row -> results.add(new ImportRowsAppliedV1.Row(
                row.line(), row.userId(), outcome(row.userId()), refused.get(row.userId()))));
        return results;
    }

    private Outcome outcome(UUID userId) {
        if (refused.containsKey(userId)) {
            return Outcome.REFUSED;
        }
        return Objects.equals(wanted.get(userId), there.get(userId)) ? Outcome.UNCHANGED : Outcome.APPLIED;
    }

    private static LoginName loginName(User user) {
        return LoginName.of(String.valueOf(user.email()));
    }

    private static PersonName name(ImportRowsAcceptedV1.Row row) {
        return PersonName.of(row.givenName(), row.infix(), row.familyName());
    }

    private static User student(ImportRowsAcceptedV1.Row row, UUID schoolId) {
        return new User(row.userId(), schoolId, Role.STUDENT, name(row), row.email(), row.level(), null, 1);
    }
}
