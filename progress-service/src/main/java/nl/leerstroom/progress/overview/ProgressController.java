package nl.leerstroom.progress.overview;

import java.util.UUID;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Role;
import nl.leerstroom.progress.access.domain.Classrooms;
import nl.leerstroom.progress.access.domain.Classrooms.Classroom;
import nl.leerstroom.progress.access.domain.Classrooms.Pupil;
import nl.leerstroom.progress.api.GroupModules;
import nl.leerstroom.progress.api.GroupProgress;
import nl.leerstroom.progress.api.ProgressApi;
import nl.leerstroom.progress.api.StudentProgress;
import nl.leerstroom.progress.api.SubtaskColumn;
import nl.leerstroom.progress.content.domain.Catalogue;
import nl.leerstroom.progress.course.domain.LearningModule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController implements ProgressApi {

    private final Catalogue catalogue;
    private final Classrooms classrooms;
    private final ClassProgress classProgress;

    ProgressController(Catalogue catalogue, Classrooms classrooms, ClassProgress classProgress) {
        this.catalogue = catalogue;
        this.classrooms = classrooms;
        this.classProgress = classProgress;
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<GroupProgress> getGroupProgress(UUID group, String module, @Nullable UUID school) {
        var classroom = classroom(group);
        var learned = module(module);
        return ResponseEntity.ok(GroupProgress.builder()
                .groupId(group)
                .groupTitle(classroom.title())
                .moduleId(module)
                .moduleTitle(learned.title())
                .subtasks(learned.subtasks().stream()
                        .map(subtask -> new SubtaskColumn(subtask.id(), subtask.title()))
                        .toList())
                .students(classProgress.rows(classroom, learned))
                .build());
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<GroupModules> listGroupModules(UUID group, @Nullable UUID school) {
        return ResponseEntity.ok(new GroupModules(classProgress.modules(classroom(group))));
    }

    @Override
    @PreAuthorize("hasRole('STUDENT')")
    public ResponseEntity<StudentProgress> getOwnProgress(@Nullable String module) {
        return ResponseEntity.ok(progress(pupil(Caller.current().userId()), module));
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT','TEACHER','SCHOOL_ADMIN','SUPPORT')")
    public ResponseEntity<StudentProgress> getStudentProgress(
            UUID studentId, @Nullable String module, @Nullable UUID school) {
        var caller = Caller.current();
        if (caller.is(Role.STUDENT) && !caller.userId().equals(studentId)) {
            throw new NotFound("student", studentId);
        }
        return ResponseEntity.ok(progress(pupil(studentId), module));
    }

    private StudentProgress progress(Pupil pupil, @Nullable String moduleId) {
        var only = moduleId == null ? null : module(moduleId);
        return new StudentProgress(pupil.studentId(), pupil.name(), classProgress.details(pupil, only));
    }

    private Classroom classroom(UUID groupId) {
        return classrooms.classroom(groupId).orElseThrow(() -> new NotFound("group", groupId));
    }

    private Pupil pupil(UUID studentId) {
        return classrooms.pupil(studentId).orElseThrow(() -> new NotFound("student", studentId));
    }

    private LearningModule module(String moduleId) {
        return catalogue.module(moduleId).orElseThrow(() -> new NotFound("module", moduleId));
    }
}
