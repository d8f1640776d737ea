package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in form; its POST is taken by Spring Security. */
@Controller
class LoginController {

    private final Pages pages;

    LoginController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/login")
    ResponseEntity<String> show(HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("title", pages.text("login_title", request));
        model.put("label", pages.text("password", request));
        model.put("autocomplete", "current-password");
        model.put("error", request.getParameter("error") != null);
        model.put("late", request.getParameter("late") != null);
        var session = request.getSession(false);
        if (session != null && session.getAttribute(RefusedSignIn.TYPED) instanceof String typed) {
            model.put("username", typed);
            model.put("focusPassword", true);
            session.removeAttribute(RefusedSignIn.TYPED);
        }
        return pages.page(HttpStatus.OK, "login", model, request);
    }
}
