package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.PasswordPolicy.Verdict;
import nl.leerstroom.identity.user.domain.Account;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page on which somebody chooses a password: from a welcome link, a reset link, or in place of a temporary one. */
@Component
class PasswordForm {

    private final Pages pages;
    private final NewPasswords newPasswords;

    PasswordForm(Pages pages, NewPasswords newPasswords) {
        this.pages = pages;
        this.newPasswords = newPasswords;
    }

    /** @param occasion welcome, reset or temporary */
    ResponseEntity<String> show(String occasion, Account account, HttpServletRequest request) {
        return pages.page(HttpStatus.OK, "new-password", model(occasion, account, request), request);
    }

    ResponseEntity<String> refused(String occasion, Account account, Verdict verdict, HttpServletRequest request) {
        return refused(occasion, account, newPasswords.reason(verdict, request), request);
    }

    ResponseEntity<String> refused(String occasion, Account account, String reason, HttpServletRequest request) {
        var model = model(occasion, account, request);
        model.put("error", reason);
        model.put("described", "password-error password-rules");
        return pages.page(HttpStatus.UNPROCESSABLE_CONTENT, "new-password", model, request);
    }

    private Map<String, Object> model(String occasion, Account account, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("title", pages.text(occasion + "_title", request));
        model.put("intro", pages.text(occasion + "_intro", request));
        model.put("label", pages.text("new_password", request));
        model.put("autocomplete", "new-password");
        model.put("described", "password-rules");
        model.put("isNew", true);
        model.put("focusPassword", true);
        model.put("action", request.getRequestURI());
        model.put("givenName", account.name().given());
        if (account.email() != null) {
            model.put("username", account.email());
        }
        return model;
    }
}
