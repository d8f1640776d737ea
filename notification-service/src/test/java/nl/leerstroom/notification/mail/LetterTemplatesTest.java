package nl.leerstroom.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTemplatesTest {

    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("givenName", "<b>Çelik</b> & 't Hooft"),
            Map.entry("school", "Vakcollege \"De Stroom\""),
            Map.entry("link", "http://localhost:8080/auth/link/welcome/abc?x=1&y=2"),
            Map.entry("home", "http://localhost:8080/"),
            Map.entry("expiresAt", "dinsdag 24 november om 10:30 uur"),
            Map.entry("at", "zondag 22 november om 10:30 uur"),
            Map.entry("accountsNew", 27),
            Map.entry("accountsChanged", 1),
            Map.entry("unchanged", 0),
            Map.entry("refused", 2),
            Map.entry("groupsJoined", 28),
            Map.entry("licensesAssigned", 55),
            Map.entry("licensesRefused", 1),
            Map.entry("product", "Meten en uitzetten"),
            Map.entry("seats", 30),
            Map.entry("orderNumber", "W-17"));

    private final LetterTemplates templates = new LetterTemplates();

    @ParameterizedTest
    @EnumSource(Letter.class)
    void writesNamesAsTheyAreInBothForms(Letter letter) {
        var written = templates.write(letter, WORDS, LetterTemplates.DUTCH);

        assertThat(written.subject()).isNotBlank().doesNotContain("\n");
        assertThat(written.text()).contains("<b>Çelik</b> & 't Hooft").doesNotContain("[(", "[#", "&amp;");
        assertThat(written.html())
                .contains("&lt;b&gt;Çelik&lt;/b&gt; &amp; &#39;t Hooft")
                .doesNotContain("<b>Çelik", " th:", "${");
    }

    @Test
    void saysTheSubjectThatIsAgreedForResetLinks() {
        var written = templates.write(Letter.PASSWORD_RESET, WORDS, LetterTemplates.DUTCH);

        assertThat(written.subject()).isEqualTo("Je wachtwoord herstellink");
    }

    @Test
    void leavesALinkWorking() {
        var written = templates.write(Letter.WELCOME, WORDS, LetterTemplates.DUTCH);

        assertThat(written.text()).contains("\nhttp://localhost:8080/auth/link/welcome/abc?x=1&y=2\n");
        assertThat(written.html()).contains("href=\"http://localhost:8080/auth/link/welcome/abc?x=1&amp;y=2\"");
    }

    @Test
    void tellsWhatAnImportAddedAndRefused() {
        var written = templates.write(Letter.IMPORT_COMPLETED, WORDS, LetterTemplates.DUTCH);

        assertThat(written.text())
                .contains("nieuwe accounts: 27", "licenties toegekend: 55", "regels: 2", "licenties: 1");
    }
}
