package nl.leerstroom.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.leerstroom.gateway.Browser;
import nl.leerstroom.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class SiteIT {

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/licenses", "/imports/01937b3e-8a5c-7000-8000-000000000001"})
    void servesThePageOfTheWebClientAtEveryPathOfIts(String path) {
        var page = browser.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"root\"");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(browser.cookie("GWSESSION")).isEmpty();
    }

    @Test
    void letsBrowsersKeepFilesThatNeverChange() {
        var script = browser.get("/assets/app-1a2b3c.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/gone-1a2b3c.js", "/robots.php", "/actuator/health", "/webjars/swagger-ui/index.html"})
    void doesNotPassThePageOffAsAFile(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.get(path).body()).contains("\"code\":\"not-found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/api/docs/index.html"})
    void letsNoScriptRunThatIsNotAFileOfThisOrigin(String path) {
        var headers = browser.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void showsTheApi() {
        assertThat(browser.follow(browser.page("/api/docs")).body()).contains("swagger-ui-bundle.js");
        assertThat(browser.get("/api/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/docs/openapi/gateway.yaml").body()).contains("operationId: getSession");
    }
}
