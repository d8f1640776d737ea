package nl.leerstroom.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    @Test
    void makesTheTokenThatIdentityServiceExpects() {
        var tokens = new LinkTokens(settings("a-key-of-the-tests-only"));

        var token = tokens.token(UUID.fromString("019ab300-77aa-7b4c-8d5e-6f7081920a1b"));

        // openssl dgst -sha256 -hmac a-key-of-the-tests-only, as base64url without padding
        assertThat(token).isEqualTo("NDBQp70RVB8QqV4XIy2U71TOGUu56FvJp5JqJovncIQ");
    }

    @Test
    void refusesAShortKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkTokens(settings("too short")));
    }

    private static MailSettings settings(String key) {
        var second = Duration.ofSeconds(1);
        return new MailSettings(
                "noreply@leerstroom.example",
                URI.create("http://localhost:8080"),
                key,
                new MailSettings.Sending(second, 1, second, second, 1, second, second));
    }
}
