package nl.leerstroom.sync.bulk.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.sync.known.domain.Known;
import nl.leerstroom.sync.known.domain.KnownPerson;
import nl.leerstroom.sync.known.domain.KnownProduct;
import nl.leerstroom.sync.known.domain.KnownSchool;

/** Whatever a test says is known. */
final class InMemoryKnown implements Known {

    final List<KnownPerson> people = new ArrayList<>();
    final Set<String> elsewhere = new HashSet<>();
    final Map<UUID, Set<String>> groups = new HashMap<>();
    final Map<UUID, Set<String>> licenses = new HashMap<>();
    final List<KnownProduct> products = new ArrayList<>();

    @Override
    public Optional<KnownSchool> schoolWithBrin(String brin) {
        return Optional.empty();
    }

    @Override
    public List<KnownPerson> peopleWith(UUID schoolId, Collection<String> emailKeys) {
        return people.stream()
                .filter(person -> emailKeys.contains(person.emailKey()))
                .toList();
    }

    @Override
    public Set<String> takenElsewhere(UUID schoolId, Collection<String> emailKeys) {
        return elsewhere;
    }

    @Override
    public Map<UUID, Set<String>> groupsOf(UUID schoolId, Collection<UUID> studentIds) {
        return groups;
    }

    @Override
    public Map<UUID, Set<String>> productsOf(UUID schoolId, Collection<UUID> studentIds) {
        return licenses;
    }

    @Override
    public List<KnownProduct> products() {
        return products;
    }
}
