package nl.leerstroom.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leerstroom.identity.credential.domain.PasswordPolicy;
import nl.leerstroom.identity.credential.domain.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnPolicyTest {

    private static final List<String> KNOWN =
            List.of("Yara", "van der Berg", "yara.berg", "Vakcollege De Stroom", "99DE");

    private final PasswordPolicy policy = new ZxcvbnPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"Leerstroom-demo-2026", "kanaal vlieger boterham", "correct horse battery", "Tq7!vR2mZp"})
    void takesWhatIsHardToGuess(String password) {
        assertThat(policy.judge(password, KNOWN).weakness()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kort1!, TOO_SHORT",
        "wachtwoord1, WELL_KNOWN",
        "Welkom01, WELL_KNOWN",
        "password123, WELL_KNOWN",
        "xkxkxkxkxkxk, REPEATED",
        "yaraberg, PERSONAL",
        "Yara Berg 12, PERSONAL",
        "DeStroom1, PERSONAL",
        "Vakcollege1, PERSONAL",
        "leerstroom99, PERSONAL",
        "12031999, DATE",
        "qwertyuiop, WELL_KNOWN"
    })
    void refusesWhatIsTriedFirstAndSaysWhy(String password, Weakness why) {
        assertThat(policy.judge(password, KNOWN).weakness()).isEqualTo(why);
    }

    @Test
    void countsSignsNotBytes() {
        assertThat(policy.judge("ü".repeat(129), KNOWN).weakness()).isEqualTo(Weakness.TOO_LONG);
        assertThat(policy.judge("ééééééé", KNOWN).weakness()).isEqualTo(Weakness.TOO_SHORT);
    }

    @Test
    void needsNoCapitalsDigitsOrSigns() {
        assertThat(policy.judge("molen koffer regenjas", KNOWN).score()).isGreaterThanOrEqualTo(3);
    }
}
