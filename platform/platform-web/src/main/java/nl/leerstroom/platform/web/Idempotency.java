package nl.leerstroom.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a repeated POST harmless: the header {@code Idempotency-Key} is stored with the answer in the transaction of the
 * change, so the same key gives one effect and the same answer, also when both come at the same moment. Kept 24 hours.
 */
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private record Stored(String requestHash, @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the work in one transaction, or gives the answer of the earlier run with this key. Without the header it just
     * runs.
     *
     * @param operation the operationId of the contract
     * @throws Unprocessable {@code idempotency-key-reused} when the key came with another request before
     */
    public <T> T once(String operation, Object request, Class<T> answerType, Supplier<T> work) {
        var key = key();
        if (key == null) {
            return work.get();
        }
        return transaction.execute(status -> {
            var hash = hash(operation, request);
            if (claim(key, hash)) {
                var answer = work.get();
                store(key, answer);
                return answer;
            }
            return repeated(key, hash, answerType);
        });
    }

    /** A second claim of a key waits here until the transaction of the first one ends. */
    private boolean claim(String key, String hash) {
        return jdbc.sql("""
                                insert into idempotency_key (caller, key, request_hash, created_at)
                                values (?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                Caller.current().subject(),
                                key,
                                hash,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void store(String key, Object answer) {
        jdbc.sql("update idempotency_key set answer = ? where caller = ? and key = ?")
                .params(json.writeValueAsString(answer), Caller.current().subject(), key)
                .update();
    }

    private <T> T repeated(String key, String hash, Class<T> answerType) {
        var stored = jdbc.sql("select request_hash, answer from idempotency_key where caller = ? and key = ?")
                .params(Caller.current().subject(), key)
                .query(Stored.class)
                .single();
        if (!stored.requestHash().equals(hash)) {
            throw new Unprocessable("idempotency-key-reused");
        }
        return json.readValue(stored.answer(), answerType);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String key() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader("Idempotency-Key")
                : null;
    }

    private String hash(String operation, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
