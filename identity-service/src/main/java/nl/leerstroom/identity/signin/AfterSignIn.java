package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.user.domain.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Where a browser goes once its person is known: on with the sign-in that brought it here, or to begin one. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private final Credentials credentials;
    private final String publicUrl;
    private final Clock clock;
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AfterSignIn(Credentials credentials, @Value("${identity.public-url}") String publicUrl, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var temporary = credentials
                .of(UUID.fromString(authentication.getName()))
                .map(Credential::mustChange)
                .orElse(false);
        response.sendRedirect(temporary ? request.getContextPath() + "/choose-password" : next(request, response));
    }

    /** The gateway's own sign-in passes silently from here, since this browser is known now. */
    String next(HttpServletRequest request, HttpServletResponse response) {
        var begun = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return begun instanceof DefaultSavedRequest saved
                        && String.valueOf(saved.getRequestURI()).endsWith("/oauth2/authorize")
                ? saved.getRequestURI() + "?" + saved.getQueryString()
                : publicUrl + "/login";
    }

    /** Signs this browser in without the form; whoever used it before is gone. */
    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(account, clock.instant()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
