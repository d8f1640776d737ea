package nl.leerstroom.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.leerstroom.gateway.Browser;
import nl.leerstroom.gateway.GatewayTest;
import nl.leerstroom.gateway.Replica;
import nl.leerstroom.gateway.World;
import nl.leerstroom.idp.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class TokensIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void aServiceThatAnswers() {
        World.SERVICES.stubFor(any(urlPathEqualTo("/api/groups")).willReturn(okJson("{}")));
    }

    @Test
    void letsMachinesThroughByTheirTokenAlone() {
        var machine = new Browser();
        var token = tokenOfWebshop(machine);

        var read = machine.send(machine.request("/api/groups").header("Authorization", "Bearer " + token));
        var write = machine.send(machine.request("/api/groups")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));
        var session = machine.send(machine.request("/api/session").header("Authorization", "Bearer " + token));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(write.statusCode()).isEqualTo(200);
        assertThat(session.statusCode()).isEqualTo(401);
        assertThat(machine.cookie("GWSESSION")).isEmpty();
    }

    @Test
    void countsACookieForNothingBesideABadToken() {
        var browser = Browser.of(TestIdentity.NOOR);

        var answer = browser.send(browser.request("/api/groups").header("Authorization", "Bearer forged"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("signed-out");
    }

    @Test
    void saysSignedOutOnceIdentityKnowsTheSignInNoMore() {
        var browser = Browser.of(TestIdentity.SEM);
        assertThat(browser.get("/api/groups").statusCode()).isEqualTo(200);

        World.IDENTITY.forgetSignInsOf(TestIdentity.SEM);

        await().until(() -> browser.get("/api/groups").statusCode() != 200);
        var answer = browser.get("/api/groups");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("signed-out");
    }

    @Test
    void keepsNoTokenThatCanBeRead() {
        Browser.of(TestIdentity.NOOR);

        var stored = jdbc.sql("select access_token from sign_in_token")
                .query(byte[].class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(token -> new String(token).startsWith("ey"));
    }

    /** One refresh token works once: whoever comes second must get what the first one got. */
    @Test
    void renewsATokenOnceForManyCallsOverTwoReplicas() throws Exception {
        try (var replica = Replica.start()) {
            var browser = Browser.of(TestIdentity.NOOR);
            assertThat(browser.get(replica.origin() + "/api/session").statusCode())
                    .isEqualTo(200);
            var ends =
                    Clock.systemUTC().instant().plus(TestIdentity.TOKEN_LASTS).plusMillis(300);
            await().until(() -> Clock.systemUTC().instant().isAfter(ends));
            var refreshes = World.IDENTITY.refreshes();

            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = callers.invokeAll(IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(call ->
                                () -> browser.get((call % 2 == 0 ? World.ORIGIN : replica.origin()) + "/api/groups")
                                        .statusCode())
                        .toList());

                assertThat(answers.stream().map(answer -> answer.resultNow())).containsOnly(200);
            }
            assertThat(World.IDENTITY.refreshes() - refreshes).isEqualTo(1);
        }
    }

    private String tokenOfWebshop(Browser machine) {
        var basic = Base64.getEncoder().encodeToString(("webshop:webshop-" + TestIdentity.SECRET).getBytes());
        var answer = machine.send(machine.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return json.readTree(answer.body()).path("access_token").asString();
    }
}
