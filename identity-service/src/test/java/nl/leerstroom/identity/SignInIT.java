package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ServiceTest
class SignInIT {

    @Autowired
    Api api;

    @Value("${local.server.port}")
    int port;

    @Test
    void signsInAndGetsTokensThatSayWhoItIs() {
        var school = People.aSchool(api);
        var email = People.anAddress();
        var id = People.aStudent(api, school, email, Map.of("password", People.PASSWORD));
        var flow = new CodeFlow(port);

        var tokens = flow.signIn(email.toUpperCase(Locale.ROOT), People.PASSWORD);

        var access = CodeFlow.claims(tokens.path("access_token").asString());
        assertThat(access.path("sub").asString()).isEqualTo(id.toString());
        assertThat(access.path("aud").toString()).contains("api");
        assertThat(access.path("iss").asString()).isEqualTo("http://localhost:8080/auth");
        assertThat(access.path("school_id").asString()).isEqualTo(school.toString());
        assertThat(access.path("roles").toString()).isEqualTo("[\"STUDENT\"]");
        assertThat(access.path("name").asString()).isEqualTo("Yara van der Berg");
        var identity = CodeFlow.claims(tokens.path("id_token").asString());
        assertThat(identity.path("school_name").asString()).startsWith("Vakcollege");
        assertThat(identity.path("school_brin").asString()).hasSize(4);
        assertThat(identity.path("must_change_password").asBoolean(true)).isFalse();
    }

    @Test
    void renewsTokensAndEndsThemAtSignOut() {
        var email = People.anAddress();
        People.aStudent(api, People.aSchool(api), email, Map.of("password", People.PASSWORD));
        var flow = new CodeFlow(port);
        var first = flow.signIn(email, People.PASSWORD);

        var second = flow.renew(first.path("refresh_token").asString());
        var signOut = flow.browser()
                .get("/connect/logout?post_logout_redirect_uri=http://localhost:8080/&id_token_hint="
                        + second.path("id_token").asString());

        assertThat(second.path("access_token").asString()).isNotEmpty();
        assertThat(Browser.location(signOut)).isEqualTo("http://localhost:8080/");
        assertThat(Browser.location(flow.authorize())).contains("/auth/login");
    }

    @Test
    void passesSilentlyWhileTheSessionLives() {
        var email = People.anAddress();
        People.aStudent(api, People.aSchool(api), email, Map.of("password", People.PASSWORD));
        var flow = new CodeFlow(port);
        flow.signIn(email, People.PASSWORD);

        var again = flow.authorize();

        assertThat(Browser.location(again)).startsWith("http://localhost:8080/login/oauth2/code/idp?code=");
    }

    @Test
    void saysTheSameWhateverIsWrong() {
        var school = People.aSchool(api);
        var email = People.anAddress();
        var trashed = People.anAddress();
        var withoutPassword = People.anAddress();
        People.aStudent(api, school, email, Map.of("password", People.PASSWORD));
        People.aStudent(api, school, withoutPassword, Map.of());
        var id = People.aStudent(api, school, trashed, Map.of("password", People.PASSWORD));
        api.as(Person.admin(school)).delete("/api/users/{}", id);

        var wrongPassword = refused(email, "not " + People.PASSWORD);

        assertThat(wrongPassword).contains("Inloggen is niet gelukt.");
        assertThat(refused(People.anAddress(), People.PASSWORD)).isEqualTo(wrongPassword);
        assertThat(refused(withoutPassword, "nobody's password")).isEqualTo(wrongPassword);
        assertThat(refused(trashed, People.PASSWORD)).isEqualTo(wrongPassword);
    }

    /** The page, without what is different on every page: the name typed and the CSRF token. */
    private String refused(String email, String password) {
        var browser = new Browser(port);
        var answer = browser.signIn(email, password);
        assertThat(Browser.location(answer)).endsWith("/auth/login?error");
        return browser.get("/login?error").body().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void slowsDownWhoKeepsGuessingAndLetsThemInAgain() {
        var email = People.anAddress();
        People.aStudent(api, People.aSchool(api), email, Map.of("password", People.PASSWORD));
        for (var attempt = 0; attempt < 5; attempt++) {
            new Browser(port).signIn(email, "guess number " + attempt);
        }

        var atOnce = new Browser(port).signIn(email, People.PASSWORD);

        assertThat(Browser.location(atOnce)).endsWith("/login?error");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Browser.location(new Browser(port).signIn(email, People.PASSWORD))
                        .equals("http://localhost:8080/login"));
    }

    @Test
    void letsNobodyPastATemporaryPassword() {
        var school = People.aSchool(api);
        var email = People.anAddress();
        var id = People.aStudent(api, school, email, Map.of("password", People.PASSWORD));
        api.as(Person.teacher(school))
                .put("/api/users/{}/password", Map.of("password", "tijdelijk fietswiel garage"), id);
        var flow = new CodeFlow(port);

        flow.authorize();
        var signedIn = flow.browser().signIn(email, "tijdelijk fietswiel garage");
        var around = flow.authorize();
        flow.browser().get("/choose-password");
        var same = flow.browser().post("/choose-password", Map.of("password", "tijdelijk fietswiel garage"));
        var weak = flow.browser().post("/choose-password", Map.of("password", "Vakcollege1"));
        var own = flow.browser().post("/choose-password", Map.of("password", "eigen wolkbreuk toren"));

        assertThat(Browser.location(signedIn)).endsWith("/auth/choose-password");
        assertThat(Browser.location(around)).endsWith("/auth/choose-password");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Dit is het tijdelijke wachtwoord.");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(Browser.location(own)).contains("/auth/oauth2/authorize?");
        assertThat(Browser.location(flow.browser().get(Browser.location(own))))
                .contains("/login/oauth2/code/idp?code=");
    }

    @Test
    void endsEverythingOpenWhenThePasswordIsSetByAnother() {
        var school = People.aSchool(api);
        var email = People.anAddress();
        var id = People.aStudent(api, school, email, Map.of("password", People.PASSWORD));
        var flow = new CodeFlow(port);
        var tokens = flow.signIn(email, People.PASSWORD);

        api.as(Person.teacher(school)).put("/api/users/{}/password", Map.of("password", "nieuw fietswiel garage"), id);

        assertThat(flow.renew(tokens.path("refresh_token").asString())
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(Browser.location(flow.authorize())).contains("/auth/login");
    }

    @Test
    void givesMachinesTokensWithTheirRole() {
        var token = new CodeFlow(port).machine("webshop", "webshop-secret-of-the-tests");

        var claims = CodeFlow.claims(token.path("access_token").asString());

        assertThat(claims.path("sub").asString()).isEqualTo("webshop");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"WEBSHOP\"]");
        assertThat(claims.has("school_id")).isFalse();
        assertThat(new CodeFlow(port)
                        .machine("webshop", "guessed")
                        .path("error")
                        .asString())
                .isEqualTo("invalid_client");
    }

    @Test
    void hasAFirstSupportAccount() {
        var tokens = new CodeFlow(port).signIn("support@leerstroom.example", "Leerstroom-demo-2026");

        var claims = CodeFlow.claims(tokens.path("access_token").asString());

        assertThat(claims.path("roles").toString()).isEqualTo("[\"SUPPORT\"]");
        assertThat(claims.has("school_id")).isFalse();
    }

    @Test
    void guardsItsPages() {
        var page = new Browser(port).get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("Gebruikersnaam", "Wachtwoord vergeten")
                .doesNotContain("<script>", "style=");
        assertThat(new Browser(port).get("/login?lang=en").statusCode()).isEqualTo(302);
    }
}
