package nl.leerstroom.group.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupTest {

    private final UUID anna = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final UUID cem = UUID.randomUUID();

    @Test
    void letsAStudentJoinOnce() {
        var group = groupOf(List.of(anna));

        assertThat(group.join(bram)).isEqualTo(JoinOutcome.JOINED);
        assertThat(group.join(bram)).isEqualTo(JoinOutcome.ALREADY_IN);
        assertThat(group.join(anna)).isEqualTo(JoinOutcome.ALREADY_IN);
        assertThat(group.joined()).containsExactly(bram);
    }

    @Test
    void isFullAtFiveHundred() {
        var group = groupOf(Stream.generate(UUID::randomUUID).limit(499).toList());

        assertThat(group.join(anna)).isEqualTo(JoinOutcome.JOINED);
        assertThat(group.join(bram)).isEqualTo(JoinOutcome.FULL);
    }

    @Test
    void knowsWhoJoinedAndWhoLeftWhenItsStudentsAreReplaced() {
        var group = groupOf(List.of(anna, bram));

        assertThat(group.replaceStudents(List.of(bram, cem, cem))).isTrue();

        assertThat(group.students()).containsExactly(bram, cem);
        assertThat(group.joined()).containsExactly(cem);
        assertThat(group.left()).containsExactly(anna);
    }

    @Test
    void isUnchangedByTheMembersAndWordsItHas() {
        var group = groupOf(List.of(anna, bram));

        assertThat(group.replaceStudents(List.of(bram, anna))).isFalse();
        assertThat(group.replaceTeachers(List.of())).isFalse();
        assertThat(group.describe(new Title("3A"), null)).isFalse();
        assertThat(group.describe(new Title("3a"), null)).isTrue();
    }

    private static Group groupOf(List<UUID> students) {
        var identity = new Group.Identity(UUID.randomUUID(), UUID.randomUUID(), 1);
        return new Group(identity, new Title("3A"), null, List.of(), students);
    }
}
