package nl.leerstroom.progress.reading;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the store of reading documents. A store that is away fails a request within seconds. */
@Configuration(proxyBeanMethods = false)
class DocumentStore {

    private static final int PATIENCE_SECONDS = 2;

    @Bean
    MongoClient mongoClient(@Value("${documents.url}") String url) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(url))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(5 * PATIENCE_SECONDS, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY)
                .applicationName("progress-service")
                .build());
    }

    @Bean
    MongoDatabase readingDatabase(MongoClient client, @Value("${documents.url}") String url) {
        return client.getDatabase(Objects.requireNonNullElse(new ConnectionString(url).getDatabase(), "progress"));
    }

    @Bean
    HealthIndicator documentsHealthIndicator(MongoDatabase database) {
        return () -> {
            try {
                database.runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down()
                        .withDetail("reason", e.getClass().getSimpleName())
                        .build();
            }
        };
    }
}
