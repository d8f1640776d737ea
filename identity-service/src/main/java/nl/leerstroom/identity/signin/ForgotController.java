package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Wachtwoord vergeten": the same friendly answer for everybody. */
@Controller
class ForgotController {

    private final Pages pages;
    private final ResetRequests requests;

    ForgotController(Pages pages, ResetRequests requests) {
        this.pages = pages;
        this.requests = requests;
    }

    @GetMapping("/forgot")
    ResponseEntity<String> show(HttpServletRequest request) {
        return page(HttpStatus.OK, "asked", request);
    }

    @PostMapping("/forgot")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (email.isBlank()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, "missing", request);
        }
        requests.ask(email);
        return page(HttpStatus.OK, "sent", request);
    }

    private ResponseEntity<String> page(HttpStatus status, String state, HttpServletRequest request) {
        var title = pages.text(state.equals("sent") ? "sent_title" : "forgot_title", request);
        return pages.page(status, "forgot", Map.of(state, true, "title", title), request);
    }
}
