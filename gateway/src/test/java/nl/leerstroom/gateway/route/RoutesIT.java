package nl.leerstroom.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.leerstroom.gateway.Browser;
import nl.leerstroom.gateway.GatewayTest;
import nl.leerstroom.gateway.World;
import nl.leerstroom.idp.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class RoutesIT {

    private static final int LIMIT = 25 * 1024 * 1024;

    private Browser browser;

    @BeforeEach
    void aPersonAndServicesThatAnswer() {
        World.SERVICES.stubFor(any(urlPathEqualTo("/api/groups")).willReturn(okJson("{}")));
        World.SERVICES.stubFor(any(urlPathEqualTo("/api/imports")).willReturn(okJson("{}")));
        World.FICKLE.stubFor(any(urlPathEqualTo("/api/products")).willReturn(okJson("{}")));
        browser = Browser.of(TestIdentity.NOOR);
        browser.get("/api/session");
    }

    @Test
    void answersForAServiceThatIsAwayWhileOthersGoOnAndLetsItComeBack() {
        assertThat(browser.get("/api/products").statusCode()).isEqualTo(200);
        var port = World.FICKLE.port();
        World.FICKLE.stop();

        for (var call = 0; call < 8; call++) {
            var begin = System.nanoTime();
            var answer = browser.get("/api/products");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"unavailable\"");
            assertThat(browser.get("/api/groups").statusCode()).isEqualTo(200);
        }

        assertThat(port).isPositive();
        World.FICKLE.start();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> browser.get("/api/products").statusCode() == 200);
    }

    @Test
    void doesNotWaitForAnAnswerForEver() {
        World.SERVICES.stubFor(
                get(urlPathEqualTo("/api/school-hours")).willReturn(aResponse().withFixedDelay(8_000)));

        var answer = browser.get("/api/school-hours");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"timeout\"");
    }

    @Test
    void handsOnWhatAServiceRefuses() {
        World.SERVICES.stubFor(get(urlPathEqualTo("/api/groups/1"))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\":\"not-found\"}")));

        var answer = browser.get("/api/groups/1");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"code\":\"not-found\"}");
    }

    @Test
    void knowsNoOtherPath() {
        assertThat(browser.get("/api/unknown").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/unknown").body()).contains("\"code\":\"not-found\"");
        assertThat(browser.get("/api/products%2f..%2fadmin").statusCode()).isEqualTo(400);
    }

    @Test
    void takesAnUploadUpToTheLimit() {
        assertThat(upload(BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode())
                .isEqualTo(200);

        var tooLarge = upload(BodyPublishers.ofByteArray(new byte[LIMIT + 1]));

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void countsAnUploadThatDoesNotSayHowLargeItIs() {
        var tooLarge = upload(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1])));

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"code\":\"too-large\"");
        assertThat(browser.get("/api/groups").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload(java.net.http.HttpRequest.BodyPublisher body) {
        return browser.send(browser.request("/api/imports")
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body));
    }
}
