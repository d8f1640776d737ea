package nl.leerstroom.group.membership;

import java.util.List;
import java.util.UUID;
import nl.leerstroom.group.api.ChangeGroupRequest;
import nl.leerstroom.group.api.CreateGroupRequest;
import nl.leerstroom.group.api.GroupPage;
import nl.leerstroom.group.api.GroupStudents;
import nl.leerstroom.group.api.GroupTeachers;
import nl.leerstroom.group.api.GroupsApi;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Idempotency;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.Paging;
import nl.leerstroom.platform.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GroupsController implements GroupsApi {

    private final EditGroups editGroups;
    private final GroupDetails details;
    private final GroupList list;
    private final Idempotency idempotency;

    GroupsController(EditGroups editGroups, GroupDetails details, GroupList list, Idempotency idempotency) {
        this.editGroups = editGroups;
        this.details = details;
        this.list = list;
        this.idempotency = idempotency;
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<GroupPage> listGroups(
            @Nullable String q,
            @Nullable UUID teacher,
            @Nullable UUID student,
            Boolean mine,
            @Nullable UUID school,
            Integer page,
            Integer size) {
        var caller = Caller.current();
        var me = mine || caller.is(Role.STUDENT) ? caller.userId() : null;
        var paging = Paging.of(page, size);
        var part = list.find(new GroupList.Filter(caller.schoolOrNull(), q, teacher, student, me), paging);
        return ResponseEntity.ok(new GroupPage(part.items(), paging.page(), paging.size(), part.total()));
    }

    @Override
    @PreAuthorize("hasAnyRole('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.group.api.Group> getGroup(UUID groupId, @Nullable UUID school) {
        var caller = Caller.current();
        var group = details.find(groupId, caller.schoolOrNull());
        if (!caller.is(Role.STUDENT)) {
            return answer(HttpStatus.OK, toApi(group));
        }
        if (!group.isStudent(caller.userId())) {
            throw new NotFound("group", groupId);
        }
        return answer(HttpStatus.OK, toApi(group).studentIds(List.of(caller.userId())));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.group.api.Group> createGroup(
            CreateGroupRequest request, @Nullable UUID school, @Nullable String idempotencyKey) {
        var own = Caller.current().school();
        var wanted = new EditGroups.Wanted(
                request.getTitle(), request.getDescription(), request.getTeacherIds(), request.getStudentIds());
        var made = idempotency.once(
                "createGroup",
                request,
                nl.leerstroom.group.api.Group.class,
                () -> toApi(editGroups.create(own, wanted)));
        return answer(HttpStatus.CREATED, made);
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.group.api.Group> changeGroup(
            UUID groupId, String ifMatch, ChangeGroupRequest request, @Nullable UUID school) {
        return answer(editGroups.describe(target(groupId, ifMatch), request.getTitle(), request.getDescription()));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.group.api.Group> replaceGroupStudents(
            UUID groupId, String ifMatch, GroupStudents request, @Nullable UUID school) {
        return answer(editGroups.replaceStudents(target(groupId, ifMatch), request.getStudentIds()));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<nl.leerstroom.group.api.Group> replaceGroupTeachers(
            UUID groupId, String ifMatch, GroupTeachers request, @Nullable UUID school) {
        return answer(editGroups.replaceTeachers(target(groupId, ifMatch), request.getTeacherIds()));
    }

    @Override
    @PreAuthorize("hasAnyRole('TEACHER', 'SCHOOL_ADMIN', 'SUPPORT')")
    public ResponseEntity<Void> archiveGroup(UUID groupId, @Nullable UUID school) {
        editGroups.archive(groupId, Caller.current().schoolOrNull());
        return ResponseEntity.noContent().build();
    }

    private static EditGroups.Target target(UUID id, String ifMatch) {
        return new EditGroups.Target(id, Caller.current().schoolOrNull(), ifMatch);
    }

    private static ResponseEntity<nl.leerstroom.group.api.Group> answer(Group group) {
        return answer(HttpStatus.OK, toApi(group));
    }

    private static ResponseEntity<nl.leerstroom.group.api.Group> answer(
            HttpStatus status, nl.leerstroom.group.api.Group group) {
        return ResponseEntity.status(status)
                .eTag(EditGroups.etag(group.getVersion()))
                .body(group);
    }

    private static nl.leerstroom.group.api.Group toApi(Group group) {
        return new nl.leerstroom.group.api.Group(
                        group.id(), group.title().text(), group.teachers(), group.students(), group.version())
                .description(group.description());
    }
}
