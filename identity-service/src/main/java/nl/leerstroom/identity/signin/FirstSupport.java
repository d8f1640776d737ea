package nl.leerstroom.identity.signin;

import java.util.List;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.user.domain.Accounts;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.platform.data.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has to be the first: the support account that is configured is made at the start, once. */
@Component
class FirstSupport implements ApplicationRunner {

    @ConfigurationProperties("identity.first-support")
    record Configured(String email, String password) {

        boolean isComplete() {
            return !email.isBlank() && !password.isBlank();
        }
    }

    private static final PersonName NAME = new PersonName("Helpdesk", null, "Leerstroom");

    private final Configured configured;
    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final TransactionTemplate transaction;

    FirstSupport(
            Configured configured,
            Accounts accounts,
            Credentials credentials,
            PasswordHashes hashes,
            TransactionTemplate transaction) {
        this.configured = configured;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var name = LoginName.of(configured.email());
        if (configured.isComplete() && credentials.byLoginName(name).isEmpty()) {
            var password = NewPassword.lasting(hashes.hash(configured.password()));
            transaction.executeWithoutResult(status -> make(name, password));
        }
    }

    private void make(LoginName name, NewPassword password) {
        var userId = Ids.next();
        // of two replicas that start together, one gets the name
        if (!credentials.claim(Map.of(userId, name)).isEmpty()) {
            credentials.open(List.of(userId));
            credentials.setFirst(userId, password);
            accounts.addSupport(userId, NAME, configured.email());
        }
    }
}
