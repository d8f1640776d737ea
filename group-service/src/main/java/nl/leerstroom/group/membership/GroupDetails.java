package nl.leerstroom.group.membership;

import java.util.UUID;
import nl.leerstroom.group.membership.domain.Group;
import nl.leerstroom.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one group. */
@Service
class GroupDetails {

    private final JdbcGroups groups;

    GroupDetails(JdbcGroups groups) {
        this.groups = groups;
    }

    @Transactional(readOnly = true)
    Group find(UUID id, @Nullable UUID school) {
        return groups.find(id, school).orElseThrow(() -> new NotFound("group", id));
    }
}
