package nl.leerstroom.identity.user.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"yara@destroom.example", " j.o'neil+les@sub.school.nl ", "ömer@schöol.nl"})
    void takesWhatMailCanBeSentTo(String typed) {
        assertThat(EmailAddress.parse(typed)).hasValue(new EmailAddress(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yara",
                "yara@",
                "@school.nl",
                "yara@school",
                "ya ra@school.nl",
                "yara@@school.nl",
                "yara@school..nl",
                "yara@-school.nl",
                "<yara@school.nl>"
            })
    void refusesWhatItCannot(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }
}
