package nl.leerstroom.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSecretsTest {

    private final ClientSecrets secrets = new ClientSecrets();

    @Test
    void twoClientsMayHaveTheSameSecret() {
        var one = ClientSecrets.hash("only-in-tests");
        var other = ClientSecrets.hash("only-in-tests");

        assertThat(one).isNotEqualTo(other);
        assertThat(secrets.matches("only-in-tests", one)).isTrue();
        assertThat(secrets.matches("only-in-tests", other)).isTrue();
    }

    @Test
    void refusesAnythingElse() {
        assertThat(secrets.matches("something-else", ClientSecrets.hash("only-in-tests")))
                .isFalse();
        assertThat(secrets.matches("only-in-tests", "short")).isFalse();
    }
}
