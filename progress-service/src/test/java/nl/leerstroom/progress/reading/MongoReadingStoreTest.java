package nl.leerstroom.progress.reading;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nl.leerstroom.progress.DocumentDouble;
import nl.leerstroom.progress.reading.domain.ReadingStore;
import nl.leerstroom.progress.reading.domain.ReadingStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against what stands in for MongoDB; against the real one where {@code LEERSTROOM_MONGO_URL} names it. */
class MongoReadingStoreTest implements ReadingStoreContract {

    private static MongoClient client;
    private static ReadingStore store;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(DocumentDouble.url());
        store = new MongoReadingStore(client.getDatabase("contract"));
        store.prepare();
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase("contract").drop();
        client.close();
    }

    @Override
    public ReadingStore store() {
        return store;
    }
}
