package nl.leerstroom.identity.credential;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.credential.domain.TooBusy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** argon2id with 19 MiB and two rounds, the floor of OWASP ASVS 5 (about 30 ms). */
@Component
class Argon2Hashes implements PasswordHashes {

    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;
    private static final int LONGEST_QUEUE_PER_CORE = 100;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_LENGTH, HASH_LENGTH, LANES, KIBIBYTES, ROUNDS);
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Semaphore free = new Semaphore(cores, true);
    private final String nobodys = String.valueOf(argon2.encode("nobody's password"));

    @Override
    public String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(password)));
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> argon2.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (free.getQueueLength() >= cores * LONGEST_QUEUE_PER_CORE || !acquired()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
