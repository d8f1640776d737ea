package nl.leerstroom.sync.known.domain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Questions to the copies, each for many at once. They see the schools of the present scope only. */
public interface Known {

    /** Compares a BRIN without regard to case. */
    Optional<KnownSchool> schoolWithBrin(String brin);

    /** Everybody of the school who has one of these addresses, in the trash or not. */
    List<KnownPerson> peopleWith(UUID schoolId, Collection<String> emailKeys);

    /** Which of these addresses somebody of another school has. The only question that looks beyond the school. */
    Set<String> takenElsewhere(UUID schoolId, Collection<String> emailKeys);

    /** Of these students, who is in which group that is not archived: the keys of its titles. */
    Map<UUID, Set<String>> groupsOf(UUID schoolId, Collection<UUID> studentIds);

    /** Of these students, who holds a licence for which products. */
    Map<UUID, Set<String>> productsOf(UUID schoolId, Collection<UUID> studentIds);

    List<KnownProduct> products();

    /** The form in which addresses and titles are compared. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
