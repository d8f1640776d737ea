package nl.leerstroom.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.LoginName;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.credential.domain.TooBusy;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a username and password. Whatever is wrong (no such account, no password, a wrong one, the trash, too many
 * attempts), the answer is the same.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final Accounts accounts;
    private final SignInDelays delays;
    private final Clock clock;

    PasswordSignIn(
            Credentials credentials, PasswordHashes hashes, Accounts accounts, SignInDelays delays, Clock clock) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.accounts = accounts;
        this.delays = delays;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = LoginName.of(attempt.getName());
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (delays.mustWait(name, address)) {
            throw refused("it has to wait");
        }
        var account = account(name, String.valueOf(attempt.getCredentials()));
        if (account == null) {
            delays.failed(name, address);
            throw refused("it failed");
        }
        delays.succeeded(name, address);
        credentials.signedIn(account.id());
        LOG.info("signed in userId={}", account.id());
        return signedIn(account, clock.instant());
    }

    /** The name of who is signed in is their id, everywhere from here on. Tokens tell since when they are. */
    static Authentication signedIn(Account account, Instant now) {
        var user = User.withUsername(account.id().toString()).password("").build();
        var since = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(now)
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of(since));
    }

    private @Nullable Account account(LoginName name, String password) {
        var credential = credentials.byLoginName(name);
        try {
            if (!hashes.matches(
                    password, credential.map(Credential::passwordHash).orElse(null))) {
                return null;
            }
        } catch (TooBusy busy) {
            throw new AuthenticationServiceException("too busy", busy);
        }
        return credential.flatMap(found -> accounts.find(found.userId())).orElse(null);
    }

    private static BadCredentialsException refused(String why) {
        LOG.info("a sign-in was refused: {}", why);
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
