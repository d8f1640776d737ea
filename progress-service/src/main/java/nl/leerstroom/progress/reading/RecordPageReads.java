package nl.leerstroom.progress.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.progress.access.domain.Rights;
import nl.leerstroom.progress.access.domain.StudentRights;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.content.domain.Catalogue.Place;
import nl.leerstroom.progress.reading.LogProducer.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a student's reads into the log, all or none. */
@Service
class RecordPageReads {

    /** What a browser tells. */
    record Told(String pageId, Instant readAt, @Nullable Integer seconds) {}

    private static final Duration OLDEST = Duration.ofDays(366);

    private final Catalogue catalogue;
    private final StudentRights rights;
    private final LogProducer log;
    private final Clock clock;

    RecordPageReads(Catalogue catalogue, StudentRights rights, LogProducer log, Clock clock) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return the indexes of the reads that are not the student's to tell; when there are any, none is taken
     * @throws LogProducer.LogIsAway when it is not sure that all are stored
     */
    List<Integer> of(UUID studentId, UUID schoolId, List<Told> reads) {
        var places = reads.stream()
                .map(read -> catalogue.place(read.pageId()).orElse(null))
                .toList();
        var known = rights.of(studentId, sure -> refused(places, sure).isEmpty());
        var refused = refused(places, known);
        if (refused.isEmpty()) {
            log.append(entries(studentId, schoolId, reads, places));
        }
        return refused;
    }

    private static List<Integer> refused(List<@Nullable Place> places, Rights rights) {
        return IntStream.range(0, places.size())
                .filter(i -> {
                    var place = places.get(i);
                    return place == null || !rights.mayHaveRead(place.productId(), place.level());
                })
                .boxed()
                .toList();
    }

    private List<Entry> entries(UUID studentId, UUID schoolId, List<Told> reads, List<@Nullable Place> places) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entries = new LinkedHashMap<UUID, Entry>();
        for (var i = 0; i < reads.size(); i++) {
            var place = places.get(i);
            if (place != null) {
                var read = reads.get(i);
                var line = PageReadV1.of(studentId, place, believable(read.readAt(), now), read.seconds());
                entries.put(line.eventId(), new Entry(line.eventId(), event(line, schoolId, now)));
            }
        }
        return new ArrayList<>(entries.values());
    }

    /** Devices have wrong clocks; a read is worth more than its time. */
    private static Instant believable(Instant told, Instant now) {
        var earliest = now.minus(OLDEST);
        var time = told.isAfter(now) ? now : told.isBefore(earliest) ? earliest : told;
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static OutgoingEvent event(PageReadV1 line, UUID schoolId, Instant now) {
        var student = line.studentId().toString();
        return new OutgoingEvent(
                ReadingTopics.PAGE_READ,
                student,
                PageReadV1.TYPE,
                student,
                now.toEpochMilli(),
                line.readAt(),
                schoolId,
                line);
    }
}
