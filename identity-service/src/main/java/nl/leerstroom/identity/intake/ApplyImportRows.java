package nl.leerstroom.identity.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.User;
import nl.leerstroom.identity.user.domain.Users;
import nl.leerstroom.platform.events.Outbox;
import nl.leerstroom.platform.events.OutgoingEvent;
import nl.leerstroom.platform.events.ReceivedEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes the accounts of a chunk, all in a handful of statements. One bad row never stops the rest, and a chunk
 * that comes twice changes nothing. No password is made here: who is new gets a link, or one from their teacher.
 */
@Service
class ApplyImportRows {

    private final Users users;
    private final Credentials credentials;
    private final SignInLinks links;
    private final Outbox outbox;
    private final Clock clock;

    ApplyImportRows(Users users, Credentials credentials, SignInLinks links, Outbox outbox, Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void apply(ReceivedEvent event, ImportRowsAcceptedV1 accepted) {
        var schoolId = event.school();
        var rows = accepted.rows();
        var there = users.lock(schoolId, ids(rows));
        var plan = Plan.of(schoolId, rows, there);
        var claims = plan.claims();
        plan.granted(claims.keySet(), credentials.claim(claims));
        var added = plan.added();
        credentials.open(added.stream().map(User::id).toList());
        users.add(added);
        users.change(plan.changed());
        links.cancel(claims.keySet().stream().filter(there::containsKey).toList());
        if (accepted.sendWelcome()) {
            links.send(
                    LinkKind.WELCOME,
                    added.stream()
                            .map(user -> new Recipient(user.id(), schoolId))
                            .toList());
        }
        answer(event, accepted, plan);
    }

    private void answer(ReceivedEvent event, ImportRowsAcceptedV1 accepted, Plan plan) {
        var data = new ImportRowsAppliedV1(
                accepted.importId(), accepted.chunk(), ImportRowsAppliedV1.PART, plan.results(accepted.rows()));
        var subject = accepted.importId().toString();
        outbox.append(new OutgoingEvent(
                event.topic(),
                subject,
                ImportRowsAppliedV1.TYPE,
                subject,
                event.sequence(),
                clock.instant(),
                event.schoolId(),
                data));
    }

    private static List<UUID> ids(List<ImportRowsAcceptedV1.Row> rows) {
        return rows.stream().map(ImportRowsAcceptedV1.Row::userId).toList();
    }
}
