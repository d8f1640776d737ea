package nl.leerstroom.group.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void isTheSameForPeopleWhateverItsCaseAndSpaces() {
        assertThat(new Title("  3A  bouwen\u00a0").key()).isEqualTo(new Title("3a Bouwen").key());
        assertThat(new Title("Çelik").key()).isEqualTo(new Title("C\u0327ELIK").key());
        assertThat(new Title("3A").key()).isNotEqualTo(new Title("3B").key());
    }

    @Test
    void keepsItsOwnCase() {
        assertThat(new Title(" 3A  Bouwen ").text()).isEqualTo("3A Bouwen");
    }

    @Test
    void hasOneToAHundredCharacters() {
        assertThat(Title.isPossible("x".repeat(100))).isTrue();
        assertThat(Title.isPossible("x".repeat(101))).isFalse();
        assertThat(Title.isPossible(" \u00a0 ")).isFalse();
        assertThatThrownBy(() -> new Title(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
