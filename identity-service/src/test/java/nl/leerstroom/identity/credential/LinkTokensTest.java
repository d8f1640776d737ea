package nl.leerstroom.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    private static final UUID LINK = UUID.fromString("019ab300-77aa-7b4c-8d5e-6f7081920a1b");

    private final LinkTokens tokens = new LinkTokens("0123456789abcdef");

    /** Pinned: who mails the link makes the same one. */
    @Test
    void makesTheTokenFromTheLinksIdAndTheSharedKey() {
        assertThat(tokens.token(LINK)).isEqualTo("Pb-Eeysydftzur0Toj9T_edHpwrynVAHWjJd-hjlw3k");
    }

    @Test
    void anotherKeyMakesAnotherToken() {
        assertThat(new LinkTokens("fedcba9876543210").token(LINK)).isNotEqualTo(tokens.token(LINK));
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() {
        assertThatThrownBy(() -> new LinkTokens("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
