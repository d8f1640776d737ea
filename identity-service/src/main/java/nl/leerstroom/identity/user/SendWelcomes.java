package nl.leerstroom.identity.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.identity.user.domain.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SendWelcomes {

    enum Outcome {
        SENT,
        NO_ADDRESS,
        TRASHED,
        UNKNOWN_USER
    }

    private final Users users;
    private final SignInLinks links;

    SendWelcomes(Users users, SignInLinks links) {
        this.users = users;
        this.links = links;
    }

    /** @return what happened for each, in the order asked */
    @Transactional
    Map<UUID, Outcome> send(UUID schoolId, List<UUID> userIds) {
        var found = users.lock(schoolId, userIds);
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        var recipients = new ArrayList<Recipient>();
        for (var userId : userIds) {
            var outcome = outcome(found.get(userId));
            if (outcomes.put(userId, outcome) == null && outcome == Outcome.SENT) {
                recipients.add(new Recipient(userId, schoolId));
            }
        }
        links.send(LinkKind.WELCOME, recipients);
        return outcomes;
    }

    private static Outcome outcome(@Nullable User user) {
        if (user == null) {
            return Outcome.UNKNOWN_USER;
        }
        if (user.isTrashed()) {
            return Outcome.TRASHED;
        }
        return user.email() == null ? Outcome.NO_ADDRESS : Outcome.SENT;
    }
}
