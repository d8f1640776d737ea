package nl.leerstroom.identity.signin;

import java.util.List;
import java.util.Optional;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.Kept;
import nl.leerstroom.identity.credential.domain.Link.State;
import nl.leerstroom.identity.credential.domain.LinkKind;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.credential.domain.Recipient;
import nl.leerstroom.identity.credential.domain.SignInLinks;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be done with a link that was mailed. */
@Service
class LinkUse {

    /** A link that is somebody's. */
    record Opened(Account account, State state) {}

    private final SignInLinks links;
    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final TransactionTemplate transaction;

    LinkUse(
            SignInLinks links,
            Accounts accounts,
            Credentials credentials,
            PasswordHashes hashes,
            TransactionTemplate transaction) {
        this.links = links;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.transaction = transaction;
    }

    /** @return empty when nobody was ever sent this, or they are in the trash */
    Optional<Opened> open(LinkKind kind, String token) {
        return links.look(kind, token)
                .flatMap(link -> accounts.find(link.userId()).map(account -> new Opened(account, link.state())));
    }

    /** @return false when somebody was quicker, or the link has just expired; then nothing has changed */
    boolean choose(LinkKind kind, String token, Account account, String password) {
        var hash = hashes.hash(password);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var used = links.use(kind, token).isPresent();
            if (used) {
                credentials.change(account.id(), account.schoolId(), NewPassword.lasting(hash), Kept.NOTHING);
                credentials.signedIn(account.id());
            }
            return used;
        }));
    }

    void sendFreshWelcome(Account account) {
        var schoolId = account.schoolId();
        if (schoolId != null) {
            transaction.executeWithoutResult(
                    status -> links.send(LinkKind.WELCOME, List.of(new Recipient(account.id(), schoolId))));
        }
    }
}
