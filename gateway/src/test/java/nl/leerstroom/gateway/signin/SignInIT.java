package nl.leerstroom.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.leerstroom.gateway.Browser;
import nl.leerstroom.gateway.GatewayTest;
import nl.leerstroom.gateway.World;
import nl.leerstroom.idp.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class SignInIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void servicesThatAnswer() {
        World.SERVICES.stubFor(any(urlPathEqualTo("/api/groups")).willReturn(okJson("{}")));
        World.SERVICES.stubFor(any(urlPathEqualTo("/auth/api/me")).willReturn(okJson("{}")));
        World.SERVICES.stubFor(any(urlPathEqualTo("/auth/api/me/password")).willReturn(okJson("{}")));
    }

    @Test
    void answersWithAProblemAndWithoutASessionToWhoIsNotSignedIn() {
        var sessions = sessions();
        var stranger = new Browser();

        var answer = stranger.get("/api/groups");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("signed-out");
        assertThat(json.readTree(answer.body()).path("title").asString()).isEqualTo("Je bent niet ingelogd");
        assertThat(stranger.cookie("GWSESSION")).isEmpty();
        assertThat(stranger.cookie("XSRF-TOKEN")).isPresent();
        assertThat(sessions()).isEqualTo(sessions);
    }

    @Test
    void startsASignInThatProvesItsKey() {
        var browser = new Browser();
        var start = browser.page(
                browser.page("/login").headers().firstValue("Location").orElseThrow());

        assertThat(start.headers().firstValue("Location").orElseThrow())
                .startsWith(World.ORIGIN + "/auth/oauth2/authorize")
                .contains("code_challenge_method=S256", "code_challenge=", "state=");
    }

    @Test
    void keepsTheBrowserAtThePublicAddressAfterAWrongPassword() {
        var end = new Browser().signIn(TestIdentity.NOOR, "verkeerd");

        assertThat(end.uri()).hasToString(World.ORIGIN + "/auth/login?error");
    }

    @Test
    void saysWhoIsSignedIn() {
        var session =
                json.readTree(Browser.of(TestIdentity.NOOR).get("/api/session").body());

        assertThat(session.path("userId").asString()).isEqualTo(TestIdentity.NOOR.toString());
        assertThat(session.path("name").asString()).isEqualTo("Noor van der Berg");
        assertThat(session.path("roles").path(0).asString()).isEqualTo("STUDENT");
        assertThat(session.path("school").path("id").asString()).isEqualTo(TestIdentity.SCHOOL.toString());
        assertThat(session.path("school").path("brin").asString()).isEqualTo("99DE");
        assertThat(session.path("mustChangePassword").asBoolean()).isFalse();
    }

    @Test
    void givesServicesATokenAndNoCookie() {
        assertThat(Browser.of(TestIdentity.NOOR).get("/api/groups?q=1").statusCode())
                .isEqualTo(200);

        World.SERVICES.verify(getRequestedFor(urlPathEqualTo("/api/groups"))
                .withHeader("Authorization", matching("Bearer ey.*"))
                .withHeader("Cookie", absent()));
    }

    @Test
    void takesAWriteOnlyWithTheCsrfHeader() {
        var browser = Browser.of(TestIdentity.NOOR);
        browser.get("/api/session");

        var without = browser.send(
                browser.request("/api/groups").POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        var with = browser.write("POST", "/api/groups", "{}");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("\"code\":\"csrf\"");
        assertThat(with.statusCode()).isEqualTo(200);
    }

    @Test
    void endsBothSessionsAndTheTokensAtSignOut() {
        var browser = Browser.of(TestIdentity.SEM);
        browser.get("/api/session");
        var tokens = tokensOf(TestIdentity.SEM);

        var end = browser.follow(browser.write("POST", "/logout", ""));

        assertThat(end.uri()).hasToString(World.ORIGIN + "/");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(browser.follow(browser.page("/login")).body()).contains("_csrf");
        assertThat(tokensOf(TestIdentity.SEM)).isEqualTo(tokens - 1);
    }

    @Test
    void signsInAgainWithoutAFormWhileTheOtherSessionLives() {
        var browser = Browser.of(TestIdentity.NOOR);
        var before = browser.cookie("GWSESSION").orElseThrow();

        var end = browser.follow(browser.page("/login"));

        assertThat(end.uri()).hasToString(World.ORIGIN + "/");
        assertThat(browser.cookie("GWSESSION")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void letsWhoHasATemporaryPasswordDoNothingElseFirst() {
        var user = TestIdentity.SEM;
        World.IDENTITY.mustChangePassword().add(user);
        var browser = Browser.of(user);
        assertThat(json.readTree(browser.get("/api/session").body())
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(browser.get("/api/groups").body()).contains("\"code\":\"must-change-password\"");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        World.IDENTITY.mustChangePassword().remove(user);
        assertThat(browser.write("PUT", "/api/me/password", "{}").statusCode()).isEqualTo(200);

        assertThat(json.readTree(browser.get("/api/session").body())
                        .path("mustChangePassword")
                        .asBoolean())
                .isFalse();
        assertThat(browser.get("/api/groups").statusCode()).isEqualTo(200);
    }

    @Test
    void givesNoWeightToWhatACallerSaysAboutForwarding() {
        var browser = new Browser();

        var answer = browser.send(browser.request("/auth/oauth2/authorize?response_type=code")
                .header("Accept", "text/html")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=https"));

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().firstValue("Location").orElse("") + answer.body())
                .doesNotContain("evil");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private long tokensOf(UUID user) {
        return jdbc.sql("select count(*) from sign_in_token where user_name = ?")
                .param(user.toString())
                .query(Long.class)
                .single();
    }
}
