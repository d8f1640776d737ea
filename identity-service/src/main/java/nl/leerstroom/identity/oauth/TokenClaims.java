package nl.leerstroom.identity.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.school.domain.Schools;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says of its holder, looked up afresh at every issue and renewal: who is in the trash gets none. Lists are
 * mutable ones, for the authorization is stored as JSON and immutable lists cannot be read back.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Accounts accounts;
    private final Schools schools;
    private final Credentials credentials;

    TokenClaims(Accounts accounts, Schools schools, Credentials credentials) {
        this.accounts = accounts;
        this.schools = schools;
        this.credentials = credentials;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            context.getClaims().audience(new ArrayList<>(List.of("api")));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ofMachine(context);
        } else if (access
                || OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            ofPerson(context, !access);
        }
    }

    private static void ofMachine(JwtEncodingContext context) {
        var client = context.getRegisteredClient();
        @Nullable String role = client.getClientSettings().getSetting(Clients.ROLE);
        context.getClaims().claim("roles", roles(String.valueOf(role))).claim("name", client.getClientName());
    }

    private void ofPerson(JwtEncodingContext context, boolean forTheGateway) {
        var userId = person(context);
        var account = accounts.find(userId)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        var claims = context.getClaims()
                .claim("roles", roles(account.role().name()))
                .claim("name", account.name().whole());
        if (account.schoolId() != null) {
            claims.claim("school_id", account.schoolId().toString());
        }
        if (forTheGateway) {
            claims.claim(
                    "must_change_password",
                    credentials.of(userId).map(Credential::mustChange).orElse(false));
            ofSchool(claims, account);
        }
    }

    private static UUID person(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token of nobody");
        return UUID.fromString(principal.getName());
    }

    private void ofSchool(JwtClaimsSet.Builder claims, Account account) {
        Optional.ofNullable(account.schoolId())
                .flatMap(schools::findForSignIn)
                .ifPresent(school -> claims.claim("school_brin", school.brin()).claim("school_name", school.name()));
    }

    private static ArrayList<String> roles(String role) {
        return new ArrayList<>(List.of(role));
    }
}
