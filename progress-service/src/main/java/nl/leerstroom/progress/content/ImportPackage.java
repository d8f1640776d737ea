package nl.leerstroom.progress.content;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.leerstroom.progress.content.ImportOutcome.Broken;
import nl.leerstroom.progress.content.ImportOutcome.Imported;
import nl.leerstroom.progress.content.ImportOutcome.ProductTaken;
import nl.leerstroom.progress.content.ImportOutcome.Unchanged;
import nl.leerstroom.progress.content.ImportOutcome.VersionExists;
import nl.leerstroom.progress.content.ImportOutcome.VersionOlder;
import nl.leerstroom.progress.course.domain.CoursePackage;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.PackageReader;
import nl.leerstroom.progress.course.domain.PackageReading.Sound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a content package as a whole or not at all. Progress stays: it hangs on the ids of pages, not on versions. */
@Service
class ImportPackage {

    private final PackageReader reader;
    private final JdbcPackages packages;
    private final CurrentCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportPackage(
            PackageReader reader,
            JdbcPackages packages,
            CurrentCatalogue catalogue,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.packages = packages;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.clock = clock;
    }

    ImportOutcome of(byte[] zip, String by) {
        return switch (reader.read(zip)) {
            case Sound(var course) -> {
                var outcome = transaction.execute(_ -> store(course, by));
                catalogue.refresh();
                yield outcome;
            }
            case nl.leerstroom.progress.course.domain.PackageReading.Broken(var findings) -> new Broken(findings);
        };
    }

    private ImportOutcome store(CoursePackage course, String by) {
        packages.lock();
        var known = packages.all();
        return refusal(course, known).orElseGet(() -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            packages.insert(course, by, at);
            return new Imported(new StoredPackage(
                    course.module(),
                    course.digest(),
                    course.pages().size(),
                    course.images().size(),
                    true,
                    at));
        });
    }

    private static Optional<ImportOutcome> refusal(CoursePackage course, List<StoredPackage> known) {
        for (var stored : known) {
            var outcome = refusal(course, stored);
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    private static Optional<ImportOutcome> refusal(CoursePackage course, StoredPackage stored) {
        var module = course.module();
        var other = stored.module();
        if (!sameModule(module, other)) {
            return stored.current() && other.productId().equals(module.productId())
                    ? Optional.of(new ProductTaken(module.productId(), other.moduleId()))
                    : Optional.empty();
        }
        if (other.version().equals(module.version())) {
            return Optional.of(
                    stored.digest().equals(course.digest())
                            ? new Unchanged(stored)
                            : new VersionExists(module.version()));
        }
        if (stored.current() && !other.productId().equals(module.productId())) {
            return Optional.of(new ProductTaken(other.productId(), other.moduleId()));
        }
        if (stored.current() && older(module, other)) {
            return Optional.of(new VersionOlder(module.version(), other.version()));
        }
        return Optional.empty();
    }

    private static boolean sameModule(LearningModule module, LearningModule other) {
        return other.moduleId().equals(module.moduleId());
    }

    private static boolean older(LearningModule module, LearningModule other) {
        return PackageVersion.of(module.version()).compareTo(PackageVersion.of(other.version())) < 0;
    }
}
