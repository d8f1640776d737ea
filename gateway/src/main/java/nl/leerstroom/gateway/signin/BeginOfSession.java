package nl.leerstroom.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.leerstroom.gateway.session.SessionLifetimes;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** A session that only began to sign in is short; from here on it lives as long as a school day needs. */
@Component
class BeginOfSession extends SimpleUrlAuthenticationSuccessHandler {

    private final SessionLifetimes lifetimes;

    BeginOfSession(SessionLifetimes lifetimes) {
        super("/");
        setAlwaysUseDefaultTargetUrl(true);
        this.lifetimes = lifetimes;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) lifetimes.idle().toSeconds());
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
