package nl.leerstroom.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway does: the authorization code flow with PKCE in a person's browser, and the calls behind it. */
final class CodeFlow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("code=([^&]+)");
    private static final String REDIRECT = "http://localhost:8080/login/oauth2/code/idp";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1234";

    private final int port;
    private final Browser browser;

    CodeFlow(int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    Browser browser() {
        return browser;
    }

    HttpResponse<String> authorize() {
        return browser.get("/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s&nonce=n"
                + "&code_challenge_method=S256&code_challenge=" + challenge() + "&redirect_uri="
                + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8));
    }

    JsonNode signIn(String username, String password) {
        authorize();
        var on = browser.signIn(username, password);
        return tokens(Browser.location(browser.get(Browser.location(on))));
    }

    /** @param callback where the browser was sent with its code */
    JsonNode tokens(String callback) {
        var code = CODE.matcher(callback);
        if (!code.find()) {
            throw new AssertionError("no code in " + callback);
        }
        return token(
                "gateway",
                "gateway-secret-of-the-tests",
                "grant_type=authorization_code&code=" + code.group(1) + "&code_verifier=" + VERIFIER + "&redirect_uri="
                        + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8));
    }

    JsonNode renew(String refreshToken) {
        return token(
                "gateway",
                "gateway-secret-of-the-tests",
                "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8));
    }

    JsonNode machine(String client, String secret) {
        return token(client, secret, "grant_type=client_credentials");
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private JsonNode token(String client, String secret, String form) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/auth/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
