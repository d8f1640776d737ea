package nl.leerstroom.gateway.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** Where the web client sends the browser to sign in. */
@RestController
class SignInController {

    @GetMapping("/login")
    RedirectView startSignIn() {
        return new RedirectView("/oauth2/authorization/" + SignInConfiguration.REGISTRATION);
    }
}
