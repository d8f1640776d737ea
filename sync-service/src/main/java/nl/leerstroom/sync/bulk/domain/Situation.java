package nl.leerstroom.sync.bulk.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leerstroom.sync.known.domain.Known;
import nl.leerstroom.sync.known.domain.KnownPerson;
import nl.leerstroom.sync.known.domain.KnownProduct;

/** Everything known that matters to some rows of an import. */
public final class Situation {

    private final Map<String, KnownPerson> people;
    private final Set<String> takenElsewhere;
    private final Map<UUID, Set<String>> groups;
    private final Map<UUID, Set<String>> licenses;
    private final Map<String, KnownProduct> products;

    private Situation(
            Map<String, KnownPerson> people,
            Set<String> takenElsewhere,
            Map<UUID, Set<String>> groups,
            Map<UUID, Set<String>> licenses,
            Map<String, KnownProduct> products) {
        this.people = people;
        this.takenElsewhere = takenElsewhere;
        this.groups = groups;
        this.licenses = licenses;
        this.products = products;
    }

    public static Situation of(UUID schoolId, List<StudentRow> rows, Known known) {
        var emails = rows.stream().map(StudentRow::emailKey).collect(Collectors.toSet());
        var people = known.peopleWith(schoolId, emails);
        var ids = people.stream().map(KnownPerson::userId).toList();
        return new Situation(
                people.stream().collect(Collectors.toMap(KnownPerson::emailKey, Function.identity(), Situation::inUse)),
                known.takenElsewhere(schoolId, emails),
                known.groupsOf(schoolId, ids),
                known.productsOf(schoolId, ids),
                known.products().stream()
                        .flatMap(product -> Stream.of(product.productId(), Known.key(product.title()))
                                .map(key -> Map.entry(key, product)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
    }

    Optional<KnownPerson> person(StudentRow row) {
        return Optional.ofNullable(people.get(row.emailKey()));
    }

    boolean isTakenElsewhere(StudentRow row) {
        return takenElsewhere.contains(row.emailKey());
    }

    Optional<KnownProduct> product(String idOrTitle) {
        return Optional.ofNullable(products.get(Known.key(idOrTitle)));
    }

    boolean isInGroup(UUID student, String groupKey) {
        return groups.getOrDefault(student, Set.of()).contains(groupKey);
    }

    boolean holds(UUID student, String productId) {
        return licenses.getOrDefault(student, Set.of()).contains(productId);
    }

    private static KnownPerson inUse(KnownPerson one, KnownPerson other) {
        return one.trashed() ? other : one;
    }
}
