package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the form, with the name that was typed; or, when too many come at once, a page that says so. */
@Component
class RefusedSignIn implements AuthenticationFailureHandler {

    static final String TYPED = RefusedSignIn.class.getName() + ".typed";
    private static final int LONGEST_NAME = 254;

    private final Pages pages;

    RefusedSignIn(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(pages.message("busy", request));
            return;
        }
        var typed = String.valueOf(request.getParameter("username"));
        request.getSession().setAttribute(TYPED, typed.substring(0, Math.min(typed.length(), LONGEST_NAME)));
        response.sendRedirect(request.getContextPath() + "/login?error");
    }
}
