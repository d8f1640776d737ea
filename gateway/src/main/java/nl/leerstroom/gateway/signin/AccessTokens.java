package nl.leerstroom.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.event.OAuth2AuthorizedClientRefreshedEvent;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The access token behind a session. It is replaced before it ends by one request, however many come at that moment and
 * through whichever replica: the row is locked meanwhile, for a refresh token works once.
 */
@Service
public class AccessTokens {

    private static final int KEPT = 20_000;

    private final SignInTokens stored;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final GatewayClient settings;
    private final Clock clock;
    private final Cache<String, OAuth2AccessToken> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    AccessTokens(
            SignInTokens stored,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            GatewayClient settings,
            Clock clock) {
        this.stored = stored;
        this.identity = identity;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A token that still lasts.
     *
     * @throws InsufficientAuthenticationException when identity-service knows the sign-in no more
     * @throws OAuth2AuthorizationException when identity-service cannot be asked
     */
    public String of(OAuth2AuthenticationToken signedIn) {
        var sid = TokensBySession.sid(signedIn);
        var known = kept.getIfPresent(sid);
        if (known != null && lasts(known)) {
            return known.getTokenValue();
        }
        var client = stored.find(sid).orElseThrow(AccessTokens::signedOut);
        return keep(sid, lasts(client.getAccessToken()) ? client : renewed(sid, client));
    }

    /** Has new tokens made, so that the session's facts are those of now. */
    public void renew(OAuth2AuthenticationToken signedIn) {
        var sid = TokensBySession.sid(signedIn);
        kept.invalidate(sid);
        keep(sid, renewed(sid, stored.find(sid).orElseThrow(AccessTokens::signedOut)));
    }

    /** Forgets the tokens of a session that ends; what they were, for those who must be told. */
    Optional<OAuth2AuthorizedClient> end(OAuth2AuthenticationToken signedIn) {
        var sid = TokensBySession.sid(signedIn);
        var client = stored.find(sid);
        stored.delete(sid);
        kept.invalidate(sid);
        return client;
    }

    private String keep(String sid, OAuth2AuthorizedClient client) {
        kept.put(sid, client.getAccessToken());
        return client.getAccessToken().getTokenValue();
    }

    private OAuth2AuthorizedClient renewed(String sid, OAuth2AuthorizedClient old) {
        Optional<OAuth2AuthorizedClient> renewed = Objects.requireNonNull(transactions.execute(
                _ -> stored.lock(sid).flatMap(now -> isSame(now, old) ? refreshed(sid, now) : Optional.of(now))));
        return renewed.orElseThrow(AccessTokens::signedOut);
    }

    /** Empty when the sign-in is over; caught in here, for an exception would roll the deletion back. */
    private Optional<OAuth2AuthorizedClient> refreshed(String sid, OAuth2AuthorizedClient client) {
        var refreshToken = client.getRefreshToken();
        if (refreshToken == null) {
            stored.delete(sid);
            return Optional.empty();
        }
        try {
            var answer = identity.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), refreshToken));
            var fresh = new OAuth2AuthorizedClient(
                    client.getClientRegistration(),
                    client.getPrincipalName(),
                    answer.getAccessToken(),
                    answer.getRefreshToken() == null ? refreshToken : answer.getRefreshToken());
            stored.save(sid, fresh);
            // Spring Security puts the new ID token into the session: the old one would not do for signing out
            events.publishEvent(new OAuth2AuthorizedClientRefreshedEvent(answer, fresh));
            return Optional.of(fresh);
        } catch (OAuth2AuthorizationException refused) {
            return withoutRefresh(sid, client, refused);
        }
    }

    private Optional<OAuth2AuthorizedClient> withoutRefresh(
            String sid, OAuth2AuthorizedClient client, OAuth2AuthorizationException refused) {
        if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
            stored.delete(sid);
            return Optional.empty();
        }
        if (endOf(client.getAccessToken()).isAfter(clock.instant())) {
            return Optional.of(client); // identity-service is away; the token is good to its very end
        }
        throw refused;
    }

    private static boolean isSame(OAuth2AuthorizedClient one, OAuth2AuthorizedClient other) {
        return one.getAccessToken()
                .getTokenValue()
                .equals(other.getAccessToken().getTokenValue());
    }

    private boolean lasts(OAuth2AccessToken token) {
        return endOf(token).minus(settings.renewBefore()).isAfter(clock.instant());
    }

    private static Instant endOf(OAuth2AccessToken token) {
        var end = token.getExpiresAt();
        return end == null ? Instant.MAX : end;
    }

    private static InsufficientAuthenticationException signedOut() {
        return new InsufficientAuthenticationException("the sign-in is over");
    }
}
