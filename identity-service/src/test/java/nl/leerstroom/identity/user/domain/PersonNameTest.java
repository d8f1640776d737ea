package nl.leerstroom.identity.user.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void isSaidWholeAndSortedByTheFamilyName() {
        var name = PersonName.of(" Yara ", "van  der", "Berg");

        assertThat(name.whole()).isEqualTo("Yara van der Berg");
        assertThat(name.sortedBy()).isEqualTo("berg yara van der");
    }

    @Test
    void anEmptyInfixIsNone() {
        assertThat(PersonName.of("Elif", " ", "Çelik").infix()).isNull();
    }

    @Test
    void sortsLettersWithAccentsWhereTheyBelong() {
        assertThat(PersonName.of("Elif", null, "Çelik").sortedBy()).isEqualTo("celik elif");
        assertThat(SearchWords.of("'t Hooft Öztürk-Işık")).isEqualTo(List.of("t", "hooft", "ozturk", "isik"));
    }
}
