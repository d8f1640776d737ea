package nl.leerstroom.local.documents;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * The document store as a program: {@code <port>}. It speaks MongoDB's protocol and forgets at its end; what it holds is
 * rebuilt from the reading log.
 */
public final class DocumentStore {

    private DocumentStore() {}

    public static void main(String[] args) {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", Integer.parseInt(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("The document store listens on " + server.getLocalAddress());
    }
}
