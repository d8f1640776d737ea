package nl.leerstroom.progress.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Forbidden;
import nl.leerstroom.progress.access.domain.Rights;
import nl.leerstroom.progress.access.domain.StudentRights;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.reading.domain.ReadingId;
import nl.leerstroom.progress.reading.domain.Readings;
import org.springframework.stereotype.Service;

/** The paths that are a student's to read, with what they read of them. */
@Service
class StudentPaths {

    private final Catalogue catalogue;
    private final StudentRights rights;
    private final Readings readings;

    StudentPaths(Catalogue catalogue, StudentRights rights, Readings readings) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.readings = readings;
    }

    Rights rights(UUID studentId) {
        return rights.of(studentId);
    }

    /** In order of title. */
    List<PathProgress> all(UUID schoolId, UUID studentId, Rights known) {
        var modules = catalogue.modules().stream()
                .filter(module -> path(module, known).isPresent())
                .toList();
        var read = readings.find(
                schoolId,
                modules.stream()
                        .map(module -> new ReadingId(studentId, module.moduleId()))
                        .toList());
        return modules.stream()
                .flatMap(module -> path(module, known).stream()
                        .map(level ->
                                PathProgress.of(module, level, read.get(new ReadingId(studentId, module.moduleId())))))
                .toList();
    }

    /** The caller's path in this module. */
    PathProgress own(LearningModule module) {
        var known =
                rights.of(Caller.current().userId(), sure -> path(module, sure).isPresent());
        return own(module, path(module, known));
    }

    /** The same, if it is the path of this level. */
    PathProgress own(LearningModule module, Level level) {
        var known = rights.of(
                Caller.current().userId(),
                sure -> path(module, sure).filter(level::equals).isPresent());
        return own(module, path(module, known).filter(level::equals));
    }

    private PathProgress own(LearningModule module, Optional<Level> path) {
        var level = path.orElseThrow(() -> new Forbidden("not-entitled"));
        var caller = Caller.current();
        var id = new ReadingId(caller.userId(), module.moduleId());
        return PathProgress.of(
                module, level, readings.find(caller.school(), List.of(id)).get(id));
    }

    private static Optional<Level> path(LearningModule module, Rights known) {
        return known.path(module.productId()).filter(module.levels()::contains);
    }
}
