package nl.leerstroom.progress.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.leerstroom.progress.access.domain.Classrooms;
import nl.leerstroom.progress.access.domain.Classrooms.Classroom;
import nl.leerstroom.progress.access.domain.Classrooms.Pupil;
import nl.leerstroom.progress.access.domain.Holding;
import nl.leerstroom.progress.api.GroupModule;
import nl.leerstroom.progress.api.ModuleProgress;
import nl.leerstroom.progress.api.StudentRow;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import nl.leerstroom.progress.course.domain.Level;
import nl.leerstroom.progress.reading.domain.ModuleReading;
import nl.leerstroom.progress.reading.domain.ReadingId;
import nl.leerstroom.progress.reading.domain.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What teachers see. However large the group, one question for its students and one for their documents. */
@Service
class ClassProgress {

    private final Classrooms classrooms;
    private final Catalogue catalogue;
    private final Readings readings;

    ClassProgress(Classrooms classrooms, Catalogue catalogue, Readings readings) {
        this.classrooms = classrooms;
        this.catalogue = catalogue;
        this.readings = readings;
    }

    List<StudentRow> rows(Classroom classroom, LearningModule module) {
        var pupils = classrooms.pupils(classroom.groupId());
        var read = readings.find(
                classroom.schoolId(),
                pupils.stream().map(pupil -> id(pupil, module)).toList());
        return pupils.stream()
                .map(pupil -> row(pupil, module, read.get(id(pupil, module))))
                .toList();
    }

    private static StudentRow row(Pupil pupil, LearningModule module, @Nullable ModuleReading reading) {
        var holding = pupil.holdings().get(module.productId());
        var row = new StudentRow(pupil.studentId(), pupil.name(), holding != null && holding.live(), List.of());
        if (holding != null) {
            var progress = PathProgress.of(module, holding.level(), reading);
            row.level(Answers.level(holding.level()))
                    .lastReadAt(progress.lastReadAt())
                    .subtasks(Answers.dots(progress));
        }
        return row;
    }

    /** In order of title. */
    List<GroupModule> modules(Classroom classroom) {
        var pupils = classrooms.pupils(classroom.groupId());
        return catalogue.modules().stream()
                .map(module -> new GroupModule(
                        module.moduleId(),
                        module.productId(),
                        Answers.kind(module.kind()),
                        module.title(),
                        licensed(pupils, module)))
                .filter(module -> module.getLicensedStudents() > 0)
                .toList();
    }

    private static int licensed(List<Pupil> pupils, LearningModule module) {
        return Math.toIntExact(pupils.stream()
                .map(pupil -> pupil.holdings().get(module.productId()))
                .filter(holding -> holding != null && holding.live())
                .count());
    }

    /** Page by page, for all modules or for one. */
    List<ModuleProgress> details(Pupil pupil, @Nullable LearningModule only) {
        var modules = catalogue.modules().stream()
                .filter(module -> only == null || module.moduleId().equals(only.moduleId()))
                .filter(module -> pupil.holdings().containsKey(module.productId()))
                .toList();
        var read = readings.find(
                pupil.schoolId(),
                modules.stream().map(module -> id(pupil, module)).toList());
        var details = new ArrayList<ModuleProgress>();
        for (var module : modules) {
            details.addAll(details(pupil, module, read));
        }
        return details;
    }

    private static List<ModuleProgress> details(
            Pupil pupil, LearningModule module, Map<ReadingId, ModuleReading> read) {
        var holding = pupil.holdings().get(module.productId());
        var reading = read.get(id(pupil, module));
        return holding == null
                ? List.of()
                : Arrays.stream(Level.values())
                        .filter(level -> level == holding.level() || has(reading, level))
                        .sorted(Comparator.comparing(level -> level != holding.level()))
                        .map(level -> details(holding, PathProgress.of(module, level, reading)))
                        .toList();
    }

    private static ModuleProgress details(Holding holding, PathProgress progress) {
        return Answers.details(progress, progress.level() == holding.level(), holding.live());
    }

    private static boolean has(@Nullable ModuleReading reading, Level level) {
        return reading != null && !reading.onLevel(level.name()).isEmpty();
    }

    private static ReadingId id(Pupil pupil, LearningModule module) {
        return new ReadingId(pupil.studentId(), module.moduleId());
    }
}
