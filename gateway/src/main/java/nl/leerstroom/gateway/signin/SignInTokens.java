package nl.leerstroom.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.leerstroom.gateway.session.SessionLifetimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Repository;

/** The tokens of each sign-in, by its {@code sid}: one row for each browser, whoever else the person is signed in as. */
@Repository
class SignInTokens {

    private final JdbcClient jdbc;
    private final BytesEncryptor encryption;
    private final ClientRegistration registration;
    private final SessionLifetimes lifetimes;
    private final Clock clock;

    SignInTokens(
            JdbcClient jdbc,
            BytesEncryptor encryption,
            ClientRegistrationRepository registrations,
            SessionLifetimes lifetimes,
            Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.registration =
                Objects.requireNonNull(registrations.findByRegistrationId(SignInConfiguration.REGISTRATION));
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    Optional<OAuth2AuthorizedClient> find(String sid) {
        return jdbc.sql("select * from sign_in_token where sid = ?")
                .param(sid)
                .query((row, _) -> client(row))
                .optional();
    }

    /** As {@link #find}; whoever else wants to change it waits until the surrounding transaction ends. */
    Optional<OAuth2AuthorizedClient> lock(String sid) {
        return jdbc.sql("select * from sign_in_token where sid = ? for update")
                .param(sid)
                .query((row, _) -> client(row))
                .optional();
    }

    void save(String sid, OAuth2AuthorizedClient client) {
        var access = client.getAccessToken();
        jdbc.sql("""
                insert into sign_in_token
                    (sid, user_name, access_token, access_issued_at, access_expires_at, refresh_token, changed_at)
                values (:sid, :user, :access, :issuedAt, :expiresAt, :refresh, :now)
                on conflict (sid) do update set access_token = excluded.access_token,
                    access_issued_at = excluded.access_issued_at, access_expires_at = excluded.access_expires_at,
                    refresh_token = excluded.refresh_token, changed_at = excluded.changed_at
                """)
                .param("sid", sid)
                .param("user", client.getPrincipalName())
                .param("access", encrypted(access.getTokenValue()))
                .param("issuedAt", timestamp(access.getIssuedAt()))
                .param("expiresAt", timestamp(access.getExpiresAt()))
                .param("refresh", refreshOf(client))
                .param("now", timestamp(clock.instant()))
                .update();
    }

    void delete(String sid) {
        jdbc.sql("delete from sign_in_token where sid = ?").param(sid).update();
    }

    /** Those of sessions that ended by themselves. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void deleteOutlived() {
        var before = clock.instant().minus(lifetimes.absolute()).minus(Duration.ofHours(1));
        jdbc.sql("delete from sign_in_token where changed_at < ?")
                .param(timestamp(before))
                .update();
    }

    private OAuth2AuthorizedClient client(ResultSet row) throws SQLException {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                decrypted(row.getBytes("access_token")),
                row.getTimestamp("access_issued_at").toInstant(),
                row.getTimestamp("access_expires_at").toInstant());
        var refresh = row.getBytes("refresh_token");
        return new OAuth2AuthorizedClient(
                registration,
                row.getString("user_name"),
                access,
                refresh == null ? null : new OAuth2RefreshToken(decrypted(refresh), null));
    }

    private byte @Nullable [] refreshOf(OAuth2AuthorizedClient client) {
        var refresh = client.getRefreshToken();
        return refresh == null ? null : encrypted(refresh.getTokenValue());
    }

    private byte[] encrypted(String token) {
        return encryption.encrypt(token.getBytes(StandardCharsets.UTF_8));
    }

    private String decrypted(byte[] stored) {
        return new String(encryption.decrypt(stored), StandardCharsets.UTF_8);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
