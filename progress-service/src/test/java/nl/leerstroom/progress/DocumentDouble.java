package nl.leerstroom.progress;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The document store of the tests: one for the JVM, in memory, unless {@code LEERSTROOM_MONGO_URL} names a real one. */
public final class DocumentDouble {

    private DocumentDouble() {}

    public static String url() {
        var real = System.getenv("LEERSTROOM_MONGO_URL");
        return real == null || real.isBlank() ? Started.URL : real;
    }

    private static final class Started {

        static final String URL = "mongodb://localhost:"
                + new MongoServer(new MemoryBackend()).bind().getPort() + "/progress";
    }
}
