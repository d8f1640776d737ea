package nl.leerstroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LinksIT {

    private static final Map<String, Object> WITH_WELCOME = Map.of("sendWelcome", true);

    @Autowired
    Api api;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    @Test
    void aWelcomeLinkSetsThePasswordAndSignsInAtOnce() {
        var id = People.aStudent(api, People.aSchool(api), People.anAddress(), WITH_WELCOME);
        var path = welcomePath(id);
        var flow = new CodeFlow(port);

        new Browser(port).get(path);
        var opened = flow.browser().get(path);
        var chosen = flow.browser().post(path, Map.of("password", People.PASSWORD));

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("Welkom bij Leerstroom", "Hallo Yara");
        assertThat(Browser.location(chosen)).isEqualTo("http://localhost:8080/login");
        var access = CodeFlow.claims(flow.tokens(Browser.location(flow.authorize()))
                .path("access_token")
                .asString());
        assertThat(access.path("sub").asString()).isEqualTo(id.toString());
        Events.await(topics, Events.PASSWORD_CHANGED, Events.of(id));
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        var id = People.aStudent(api, People.aSchool(api), People.anAddress(), WITH_WELCOME);
        var path = welcomePath(id);
        var browser = new Browser(port);
        browser.get(path);

        var refused = browser.post(path, Map.of("password", "yara berg 1"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Dit lijkt te veel op je naam");
        assertThat(Browser.location(browser.post(path, Map.of("password", People.PASSWORD))))
                .isEqualTo("http://localhost:8080/login");
    }

    @Test
    void aNewerLinkVoidsTheOlder() {
        var school = People.aSchool(api);
        var id = People.aStudent(api, school, People.anAddress(), WITH_WELCOME);
        var older = Events.await(topics, Events.WELCOME, Events.of(id));

        var results = api.as(Person.teacher(school)).post("/api/welcome-messages", Map.of("userIds", List.of(id)));

        assertThat(results.json().path("results").path(0).path("outcome").asString())
                .isEqualTo("SENT");
        var newer = Events.await(
                topics, Events.WELCOME, Events.of(id).and(seen -> !seen.id().equals(older.id())));
        var page = new Browser(port).get("/link/welcome/" + Events.token(older));
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Er is een nieuwere link");
        assertThat(new Browser(port).get("/link/welcome/" + Events.token(newer)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAlteredLinkIsNobodys() {
        var id = People.aStudent(api, People.aSchool(api), People.anAddress(), WITH_WELCOME);
        var path = welcomePath(id);

        assertThat(new Browser(port).get(path + "x").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(path.replace("welcome", "reset")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anExpiredWelcomeLinkBringsAFreshOne() {
        var id = People.aStudent(api, People.aSchool(api), People.anAddress(), WITH_WELCOME);
        var first = Events.await(topics, Events.WELCOME, Events.of(id));
        jdbc.sql("update sign_in_link set expires_at = created_at where user_id = ?")
                .param(id)
                .update();
        var browser = new Browser(port);
        var path = "/link/welcome/" + Events.token(first);

        var page = browser.get(path);
        var useless = browser.post(path, Map.of("password", People.PASSWORD));
        browser.post(path + "/fresh", Map.of());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Stuur mij een nieuwe link");
        assertThat(useless.statusCode()).isEqualTo(410);
        Events.await(
                topics, Events.WELCOME, Events.of(id).and(seen -> !seen.id().equals(first.id())));
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneSucceeds() {
        var id = People.aStudent(api, People.aSchool(api), People.anAddress(), WITH_WELCOME);
        var path = welcomePath(id);
        var browsers =
                IntStream.range(0, 4).mapToObj(number -> new Browser(port)).toList();
        browsers.forEach(browser -> browser.get(path));

        var answers = browsers.stream()
                .map(browser ->
                        CompletableFuture.supplyAsync(() -> browser.post(path, Map.of("password", People.PASSWORD))))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().statusCode()))
                .containsExactlyInAnyOrder(302, 410, 410, 410);
    }

    @Test
    void resetsThePasswordOfWhoMayAndTellsNobodyWhoThatIs() {
        var school = People.aSchool(api);
        var strict = People.aSchool(api, false);
        var email = People.anAddress();
        var elsewhere = People.anAddress();
        var id = People.aStudent(api, school, email, Map.of("password", People.PASSWORD));
        var notAllowed = People.aStudent(api, strict, elsewhere, Map.of("password", People.PASSWORD));

        var unknown = asked(People.anAddress());
        assertThat(asked(elsewhere)).isEqualTo(unknown);
        assertThat(asked(email)).isEqualTo(unknown).contains("Als er een account met dit e-mailadres is");

        var requested = Events.await(topics, Events.RESET, Events.of(id));
        assertThat(topics.seen(Events.RESET, Events.of(notAllowed))).isEmpty();
        var browser = new Browser(port);
        browser.get("/link/reset/" + Events.token(requested));
        browser.post("/link/reset/" + Events.token(requested), Map.of("password", "gloednieuw trapgat zeilboot"));
        assertThat(Browser.location(new Browser(port).signIn(email, "gloednieuw trapgat zeilboot")))
                .isEqualTo("http://localhost:8080/login");
    }

    @Test
    void sendsNobodyMoreThanThreeResetsAnHour() {
        var school = People.aSchool(api);
        var email = People.anAddress();
        var id = People.aStudent(api, school, email, Map.of());
        for (var time = 1; time <= 3; time++) {
            var sofar = time;
            api.signedOut().post("/api/password-resets", Map.of("email", email));
            Events.await(
                    topics,
                    Events.RESET,
                    Events.of(id)
                            .and(seen ->
                                    topics.seen(Events.RESET, Events.of(id)).size() == sofar));
        }

        var answer = api.signedOut().post("/api/password-resets", Map.of("email", email));

        assertThat(answer.status()).isEqualTo(202);
        var other = People.anAddress();
        var otherId = People.aStudent(api, school, other, Map.of());
        api.signedOut().post("/api/password-resets", Map.of("email", other));
        Events.await(topics, Events.RESET, Events.of(otherId));
        assertThat(topics.seen(Events.RESET, Events.of(id))).hasSize(3);
    }

    private String asked(String email) {
        var browser = new Browser(port);
        browser.get("/forgot");
        return browser.post("/forgot", Map.of("email", email)).body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private String welcomePath(UUID id) {
        return "/link/welcome/" + Events.token(Events.await(topics, Events.WELCOME, Events.of(id)));
    }
}
