package nl.leerstroom.progress.reading;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ModuleReading.Owner;
import nl.leerstroom.progress.reading.domain.ReadTimes;
import nl.leerstroom.progress.reading.domain.ReadingId;
import org.bson.Document;

/**
 * A reading as a document. Pages stand in it without their module ({@code levels.BB.bb-rolmaat: [times]}), for a dot has
 * a meaning in names of fields.
 */
final class ReadingDocument {

    static final String ID = "_id";
    static final String SCHOOL = "schoolId";
    static final String REVISION = "revision";
    private static final String STUDENT = "studentId";
    private static final String MODULE = "moduleId";
    private static final String PRODUCT = "productId";
    private static final String LEVELS = "levels";
    private static final String TOLD = "told";
    private static final String POSITION = "position";

    private ReadingDocument() {}

    /** With the revision that storing makes. */
    static Document of(ModuleReading reading) {
        var levels = new Document();
        reading.pages()
                .forEach((level, pages) ->
                        levels.append(level, pages(reading.id().moduleId(), pages)));
        return new Document(ID, reading.id().toString())
                .append(SCHOOL, reading.owner().schoolId().toString())
                .append(STUDENT, reading.id().studentId().toString())
                .append(MODULE, reading.id().moduleId())
                .append(PRODUCT, reading.owner().productId())
                .append(LEVELS, levels)
                .append(TOLD, List.copyOf(reading.told()))
                .append(POSITION, reading.position())
                .append(REVISION, reading.revision() + 1);
    }

    static ModuleReading toReading(Document document) {
        var moduleId = document.getString(MODULE);
        var levels = new TreeMap<String, Map<String, ReadTimes>>();
        document.get(LEVELS, new Document())
                .forEach((level, pages) -> levels.put(level, times(moduleId, (Document) pages)));
        return new ModuleReading(
                new ReadingId(UUID.fromString(document.getString(STUDENT)), moduleId),
                new Owner(UUID.fromString(document.getString(SCHOOL)), document.getString(PRODUCT)),
                levels,
                new TreeSet<>(document.getList(TOLD, String.class)),
                document.getLong(POSITION),
                document.getLong(REVISION));
    }

    private static Document pages(String moduleId, Map<String, ReadTimes> pages) {
        var fields = new Document();
        pages.forEach((pageId, times) -> fields.append(
                pageId.substring(moduleId.length() + 1),
                times.times().stream().map(Date::from).toList()));
        return fields;
    }

    private static Map<String, ReadTimes> times(String moduleId, Document pages) {
        var times = new TreeMap<String, ReadTimes>();
        for (var page : pages.keySet()) {
            List<Instant> dates = pages.getList(page, Date.class).stream()
                    .map(Date::toInstant)
                    .toList();
            times.put(moduleId + "." + page, new ReadTimes(dates));
        }
        return times;
    }
}
