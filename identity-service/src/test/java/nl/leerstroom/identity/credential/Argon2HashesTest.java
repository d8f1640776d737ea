package nl.leerstroom.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2HashesTest {

    private final Argon2Hashes hashes = new Argon2Hashes();

    @Test
    void knowsThePasswordAgainAndNoOther() {
        var hash = hashes.hash("kanaal vlieger boterham");

        assertThat(hashes.matches("kanaal vlieger boterham", hash)).isTrue();
        assertThat(hashes.matches("kanaal vlieger boterhan", hash)).isFalse();
    }

    @Test
    void keepsToTheFloorOfArgon2id() {
        assertThat(hashes.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void whoHasNoPasswordHasNoneThatFits() {
        assertThat(hashes.matches("nobody's password", null)).isFalse();
    }
}
