package nl.leerstroom.group.membership;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.group.membership.domain.Groups;
import nl.leerstroom.group.membership.domain.Title;
import nl.leerstroom.group.membership.domain.TitleInSchool;
import nl.leerstroom.group.person.domain.PresenceListener;
import nl.leerstroom.platform.events.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores groups together with the events that tell of them, one or hundreds alike. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class KeepGroups implements Groups, PresenceListener {

    private final JdbcGroups groups;
    private final Outbox outbox;
    private final Clock clock;

    KeepGroups(JdbcGroups groups, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Opened open(Map<TitleInSchool, Title> titles) {
        if (titles.isEmpty()) {
            return new Opened(Map.of(), Set.of());
        }
        var made = groups.add(titles, clock.instant());
        return new Opened(groups.lockByTitle(titles.keySet()), made);
    }

    /** Tells anew who is in the groups of these users: whoever is in the trash is shown nowhere. */
    @Override
    public void presenceChanged(Set<UUID> users) {
        keep(groups.lockOfMembers(users), Change.MEMBERS_CHANGED);
    }

    @Override
    public void keep(Collection<Group> changed, Change change) {
        if (changed.isEmpty()) {
            return;
        }
        groups.save(changed);
        var now = clock.instant();
        outbox.appendAll(changed.stream()
                .map(group -> GroupEvents.of(group, change, now))
                .toList());
    }

    void archive(Group group) {
        var now = clock.instant();
        groups.archive(group, now);
        outbox.append(GroupEvents.archived(group, now));
    }
}
