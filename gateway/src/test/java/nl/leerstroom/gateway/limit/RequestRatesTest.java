package nl.leerstroom.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.leerstroom.gateway.limit.Limits.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class RequestRatesTest {

    private final RequestRates rates = new RequestRates(new Limits(
            new Rate(3, 1, Duration.ofHours(1)), new Rate(2, 1, Duration.ofHours(1)), DataSize.ofMegabytes(1)));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsEachSessionForItself() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("noor", "", "STUDENT"));
        var one = new MockHttpServletRequest();
        one.getSession();
        var other = new MockHttpServletRequest();
        other.getSession();

        for (var i = 0; i < 3; i++) {
            assertThat(rates.waitOf(one)).isEmpty();
        }

        assertThat(rates.waitOf(one))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(rates.waitOf(other)).isEmpty();
    }

    @Test
    void countsStrangersByTheirAddressWhateverCookieTheyMakeUp() {
        var stranger = new MockHttpServletRequest();
        rates.waitOf(stranger);
        rates.waitOf(stranger);
        var samePlace = new MockHttpServletRequest();
        samePlace.setCookies(new jakarta.servlet.http.Cookie("GWSESSION", "made-up"));

        assertThat(rates.waitOf(samePlace)).isPresent();
    }
}
