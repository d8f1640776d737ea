package nl.leerstroom.group.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Groups.Change;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.group.membership.domain.TitleInSchool;
import nl.leerstroom.group.person.domain.People;
import nl.leerstroom.group.person.domain.PersonRole;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.NotFound;
import nl.leerstroom.platform.web.PreconditionFailed;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a teacher does with groups. People are looked up and held before the group, everywhere in that order. */
@Service
class EditGroups {

    /** Which group in which version; the school is null for who may see all of them. */
    record Target(UUID id, @Nullable UUID school, String ifMatch) {}

    /** A group to be made. */
    record Wanted(String title, @Nullable String description, List<UUID> teachers, List<UUID> students) {}

    private final JdbcGroups groups;
    private final KeepGroups keepGroups;
    private final People people;

    EditGroups(JdbcGroups groups, KeepGroups keepGroups, People people) {
        this.groups = groups;
        this.keepGroups = keepGroups;
        this.people = people;
    }

    @Transactional
    Group create(UUID school, Wanted wanted) {
        var title = title(wanted.title());
        refuseStrangers(school, "/teacherIds", PersonRole.TEACHER, wanted.teachers());
        refuseStrangers(school, "/studentIds", PersonRole.STUDENT, wanted.students());
        var key = new TitleInSchool(school, title.key());
        var opened = keepGroups.open(Map.of(key, title));
        var group = Objects.requireNonNull(opened.groups().get(key));
        if (!opened.made().contains(group.id())) {
            throw titleTaken(title);
        }
        return keep(group, Change.CREATED, made -> {
            made.describe(title, blankToNull(wanted.description()));
            made.replaceTeachers(wanted.teachers());
            made.replaceStudents(wanted.students());
            return true;
        });
    }

    @Transactional
    Group describe(Target target, @Nullable String title, @Nullable String description) {
        var group = lock(target);
        var newTitle = title == null ? group.title() : title(title);
        var newDescription = description == null ? group.description() : blankToNull(description);
        try {
            return keep(group, Change.CHANGED, it -> it.describe(newTitle, newDescription));
        } catch (DuplicateKeyException e) {
            throw titleTaken(newTitle);
        }
    }

    @Transactional
    Group replaceStudents(Target target, List<UUID> students) {
        refuseStrangers(existing(target).schoolId(), "/studentIds", PersonRole.STUDENT, students);
        return keep(lock(target), Change.MEMBERS_CHANGED, group -> group.replaceStudents(students));
    }

    @Transactional
    Group replaceTeachers(Target target, List<UUID> teachers) {
        refuseStrangers(existing(target).schoolId(), "/teacherIds", PersonRole.TEACHER, teachers);
        return keep(lock(target), Change.MEMBERS_CHANGED, group -> group.replaceTeachers(teachers));
    }

    @Transactional
    void archive(UUID id, @Nullable UUID school) {
        keepGroups.archive(groups.lock(id, school).orElseThrow(() -> new NotFound("group", id)));
    }

    /** The group as it is afterwards; without a change it stays in its version and nothing is told. */
    private Group keep(Group group, Change change, Predicate<Group> edit) {
        if (!edit.test(group)) {
            return group;
        }
        keepGroups.keep(List.of(group), change);
        return groups.find(group.id(), group.schoolId()).orElseThrow();
    }

    private Group existing(Target target) {
        return groups.find(target.id(), target.school()).orElseThrow(() -> new NotFound("group", target.id()));
    }

    private Group lock(Target target) {
        var group = groups.lock(target.id(), target.school()).orElseThrow(() -> new NotFound("group", target.id()));
        if (!target.ifMatch().equals(etag(group.version()))) {
            throw new PreconditionFailed("group-changed");
        }
        return group;
    }

    static String etag(long version) {
        return "\"%d\"".formatted(version);
    }

    private void refuseStrangers(UUID school, String pointer, PersonRole role, Collection<UUID> ids) {
        var known = people.hold(school, role, ids);
        var strangers = ids.stream().filter(id -> !known.contains(id)).toList();
        if (strangers.isEmpty()) {
            return;
        }
        var code = role == PersonRole.TEACHER ? "unknown-teacher" : "unknown-student";
        var refusal = new Unprocessable(code);
        var all = List.copyOf(ids);
        strangers.forEach(id -> refusal.and(pointer + "/" + all.indexOf(id), code));
        throw refusal;
    }

    private static Title title(String text) {
        if (!Title.isPossible(text)) {
            throw new Unprocessable("title-missing").and("/title", "title-missing");
        }
        return new Title(text);
    }

    private static Conflict titleTaken(Title title) {
        return new Conflict("title-taken", title.text());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
