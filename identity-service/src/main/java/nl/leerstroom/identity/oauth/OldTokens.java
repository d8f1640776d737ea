package nl.leerstroom.identity.oauth;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The authorization server keeps every authorization for ever; those that are of no use any more go. */
@Component
class OldTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    OldTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void remove() {
        // greatest() passes over nulls
        jdbc.sql("""
                        delete from oauth2_authorization where greatest(authorization_code_expires_at,
                            access_token_expires_at, refresh_token_expires_at, oidc_id_token_expires_at) < ?""").param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
