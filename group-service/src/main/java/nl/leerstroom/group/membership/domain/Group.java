package nl.leerstroom.group.membership.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Students and teachers together, as they are shown: without those in the trash. Remembers who joined and who left since
 * it was read; a change makes the next version.
 */
public final class Group {

    public static final int MOST_STUDENTS = 500;

    /** @param version 0 for a group that nobody has heard of yet */
    public record Identity(UUID id, UUID schoolId, long version) {}

    private final Identity identity;
    private Title title;
    private @Nullable String description;
    private final Set<UUID> teachers;
    private final Set<UUID> students;
    private final Set<UUID> joined = new HashSet<>();
    private final Set<UUID> left = new HashSet<>();

    public Group(
            Identity identity,
            Title title,
            @Nullable String description,
            Collection<UUID> teachers,
            Collection<UUID> students) {
        this.identity = identity;
        this.title = title;
        this.description = description;
        this.teachers = new LinkedHashSet<>(teachers);
        this.students = new LinkedHashSet<>(students);
    }

    public JoinOutcome join(UUID student) {
        if (students.contains(student)) {
            return JoinOutcome.ALREADY_IN;
        }
        if (students.size() >= MOST_STUDENTS) {
            return JoinOutcome.FULL;
        }
        students.add(student);
        joined.add(student);
        return JoinOutcome.JOINED;
    }

    /** False when the students were these already. */
    public boolean replaceStudents(Collection<UUID> these) {
        return replace(students, these);
    }

    /** False when the teachers were these already. */
    public boolean replaceTeachers(Collection<UUID> these) {
        return replace(teachers, these);
    }

    private boolean replace(Set<UUID> members, Collection<UUID> these) {
        var coming = new LinkedHashSet<>(these);
        coming.removeAll(members);
        var going = new LinkedHashSet<>(members);
        going.removeAll(new HashSet<>(these));
        members.removeAll(going);
        members.addAll(coming);
        joined.addAll(coming);
        left.addAll(going);
        return !coming.isEmpty() || !going.isEmpty();
    }

    /** False when it was called and described so already. */
    public boolean describe(Title title, @Nullable String description) {
        var same = title.equals(this.title) && Objects.equals(description, this.description);
        this.title = title;
        this.description = description;
        return !same;
    }

    public UUID id() {
        return identity.id();
    }

    public UUID schoolId() {
        return identity.schoolId();
    }

    public long version() {
        return identity.version();
    }

    /** The version that a change of it makes. */
    public long nextVersion() {
        return identity.version() + 1;
    }

    public TitleInSchool titleInSchool() {
        return new TitleInSchool(schoolId(), title.key());
    }

    public Title title() {
        return title;
    }

    public @Nullable String description() {
        return description;
    }

    public List<UUID> teachers() {
        return List.copyOf(teachers);
    }

    public List<UUID> students() {
        return List.copyOf(students);
    }

    public Set<UUID> joined() {
        return Set.copyOf(joined);
    }

    public Set<UUID> left() {
        return Set.copyOf(left);
    }

    public boolean isStudent(UUID user) {
        return students.contains(user);
    }
}
