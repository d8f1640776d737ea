package nl.leerstroom.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.leerstroom.identity.credential.domain.LoginName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts failed attempts in the database, so that a restart forgives nobody and replicas count together. */
@Component
class SignInDelays {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int FORGIVEN_BY_A_SUCCESS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDelays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mustWait(LoginName name, String address) {
        return jdbc.sql("select exists (select from sign_in_delay where attempt_key in (?, ?) and wait_until > ?)")
                .params(key(name.value(), address), key(address), now())
                .query(Boolean.class)
                .single();
    }

    void failed(LoginName name, String address) {
        count(key(name.value(), address), GuessingDelay.ACCOUNT_FROM_ADDRESS);
        count(key(address), GuessingDelay.ADDRESS);
    }

    void succeeded(LoginName name, String address) {
        jdbc.sql("delete from sign_in_delay where attempt_key = ?")
                .param(key(name.value(), address))
                .update();
        jdbc.sql("update sign_in_delay set failures = greatest(0, failures - ?) where attempt_key = ?")
                .params(FORGIVEN_BY_A_SUCCESS, key(address))
                .update();
    }

    private void count(byte[] key, GuessingDelay delay) {
        var failures = jdbc.sql("""
                        insert into sign_in_delay as d (attempt_key, failures, last_failed_at, wait_until)
                        values (:key, 1, :now, :now)
                        on conflict (attempt_key) do update
                        set failures = case when d.last_failed_at < :forgotten then 1 else d.failures + 1 end,
                            last_failed_at = excluded.last_failed_at
                        returning failures""")
                .param("key", key)
                .param("now", now())
                .param("forgotten", now().minus(REMEMBERED))
                .query(Integer.class)
                .single();
        var wait = delay.after(failures);
        if (wait.isPositive()) {
            jdbc.sql("update sign_in_delay set wait_until = ? where attempt_key = ?")
                    .params(now().plus(wait), key)
                    .update();
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from sign_in_delay where last_failed_at < ?")
                .param(now().minus(REMEMBERED))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Hashed, for neither names nor addresses need be kept. */
    private static byte[] key(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
