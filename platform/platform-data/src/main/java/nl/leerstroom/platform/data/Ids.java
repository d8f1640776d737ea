package nl.leerstroom.platform.data;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the ids of everything that is stored: UUIDs of version 7, so that those made later sort later in an index. */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** Greater than every id made before by this process, also within one millisecond; the last 62 bits are random. */
    public static UUID next() {
        var ticks = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS));
        var millis = ticks >>> COUNTER_BITS;
        var counter = ticks & ((1 << COUNTER_BITS) - 1);
        return new UUID(millis << 16 | VERSION_7 | counter, VARIANT | RANDOM.nextLong() >>> 2);
    }
}
