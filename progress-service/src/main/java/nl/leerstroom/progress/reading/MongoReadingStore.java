package nl.leerstroom.progress.reading;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ReadingId;
import nl.leerstroom.progress.reading.domain.ReadingStore;
import org.bson.Document;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/**
 * Readings in MongoDB, in the portable subset: exact keys, whole documents, one document an act. The store that stands in
 * for MongoDB on a laptop uses an index only for a query on exactly its fields; hence the one on all three fields of the
 * guarded replace, and the school that is looked at after finding by {@code _id}.
 */
@Repository
class MongoReadingStore implements ReadingStore {

    private static final String NEXT = "next";

    private final MongoCollection<Document> readings;
    private final MongoCollection<Document> positions;

    MongoReadingStore(MongoDatabase database) {
        this.readings = database.getCollection("reading");
        this.positions = database.getCollection("reading_position");
    }

    @Override
    public void prepare() {
        readings.createIndex(
                Indexes.ascending(ReadingDocument.ID, ReadingDocument.SCHOOL, ReadingDocument.REVISION),
                new IndexOptions().unique(true));
    }

    @Override
    public Map<ReadingId, ModuleReading> find(UUID schoolId, Collection<ReadingId> ids) {
        try {
            var found = load(ids);
            found.values().removeIf(reading -> !reading.owner().schoolId().equals(schoolId));
            return found;
        } catch (MongoException e) {
            throw new DataAccessResourceFailureException("the store of reading documents is away", e);
        }
    }

    @Override
    public Map<ReadingId, ModuleReading> load(Collection<ReadingId> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        var keys = ids.stream().map(ReadingId::toString).toList();
        var found = new HashMap<ReadingId, ModuleReading>();
        for (var document : readings.find(Filters.in(ReadingDocument.ID, keys)).batchSize(keys.size())) {
            var reading = ReadingDocument.toReading(document);
            found.put(reading.id(), reading);
        }
        return found;
    }

    @Override
    public boolean save(Collection<ModuleReading> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var writes = changed.stream().map(MongoReadingStore::write).toList();
        try {
            var result = readings.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == changed.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                    && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    private static WriteModel<Document> write(ModuleReading reading) {
        var document = ReadingDocument.of(reading);
        if (reading.revision() == 0) {
            return new InsertOneModel<>(document);
        }
        var asLoaded = new Document(ReadingDocument.ID, reading.id().toString())
                .append(ReadingDocument.SCHOOL, reading.owner().schoolId().toString())
                .append(ReadingDocument.REVISION, reading.revision());
        return new ReplaceOneModel<>(asLoaded, document);
    }

    @Override
    public Map<Integer, Long> positions() {
        var known = new HashMap<Integer, Long>();
        positions
                .find()
                .forEach(document -> known.put(document.getInteger(ReadingDocument.ID), document.getLong(NEXT)));
        return known;
    }

    @Override
    public boolean advance(int partition, long from, long to) {
        var asKnown = new Document(ReadingDocument.ID, partition).append(NEXT, from);
        if (positions.updateOne(asKnown, Updates.set(NEXT, to)).getMatchedCount() == 1) {
            return true;
        }
        return from == 0 && insertPosition(partition, to);
    }

    private boolean insertPosition(int partition, long next) {
        try {
            positions.insertOne(new Document(ReadingDocument.ID, partition).append(NEXT, next));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
