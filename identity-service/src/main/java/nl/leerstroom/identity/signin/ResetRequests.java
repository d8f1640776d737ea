package nl.leerstroom.identity.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.Accounts;
import nl.leerstroom.platform.data.Ids;
import nl.leerstroom.platform.data.SchoolScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who forgot their password. What was typed is only noted, in the same way for everybody; whether it is somebody's, and
 * whether they may, is looked up after the answer is gone, so that the time it took tells nothing (ID-2).
 */
@Component
class ResetRequests {

    private static final int LONGEST_NAME = 254;

    private final JdbcClient jdbc;
    private final SignInLinks links;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResetRequests(JdbcClient jdbc, SignInLinks links, Accounts accounts, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    void ask(String typed) {
        var name = LoginName.of(typed).value();
        jdbc.sql("insert into reset_request (request_id, login_name, requested_at) values (?, ?, ?)")
                .params(
                        Ids.next(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void answer() {
        SchoolScope.all().run(() -> transaction.executeWithoutResult(status -> send()));
    }

    private void send() {
        var names = jdbc.sql("""
                        delete from reset_request where request_id = any(array(
                            select request_id from reset_request order by request_id limit 500
                            for update skip locked))
                        returning login_name""").query(String.class).list().stream()
                .distinct()
                .map(LoginName::new)
                .toList();
        if (!names.isEmpty()) {
            links.send(LinkKind.RESET, accounts.mayReset(names));
        }
    }
}
