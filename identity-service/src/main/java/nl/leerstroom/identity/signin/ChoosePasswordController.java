package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.leerstroom.identity.credential.domain.Credential;
import nl.leerstroom.identity.credential.domain.Credentials;
import nl.leerstroom.identity.credential.domain.Kept;
import nl.leerstroom.identity.credential.domain.NewPassword;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** In place of a temporary password comes one's own, before anything else. */
@Controller
@RequestMapping("/choose-password")
class ChoosePasswordController {

    private static final String OCCASION = "temporary";

    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final NewPasswords newPasswords;
    private final PasswordForm form;
    private final AfterSignIn afterSignIn;

    ChoosePasswordController(
            Accounts accounts,
            Credentials credentials,
            PasswordHashes hashes,
            NewPasswords newPasswords,
            PasswordForm form,
            AfterSignIn afterSignIn) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.newPasswords = newPasswords;
        this.form = form;
        this.afterSignIn = afterSignIn;
    }

    @GetMapping
    ResponseEntity<String> show(Principal me, HttpServletRequest request, HttpServletResponse response) {
        return mustChoose(me).isPresent() ? form.show(OCCASION, account(me), request) : goOn(request, response);
    }

    @PostMapping
    ResponseEntity<String> choose(
            @RequestParam(defaultValue = "") String password,
            Principal me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var temporary = mustChoose(me);
        if (temporary.isEmpty()) {
            return goOn(request, response);
        }
        var account = account(me);
        var verdict = newPasswords.judge(password, account);
        if (verdict.weakness() != null) {
            return form.refused(OCCASION, account, verdict, request);
        }
        if (hashes.matches(password, temporary.get().passwordHash())) {
            return form.refused(OCCASION, account, newPasswords.same(request), request);
        }
        credentials.change(
                account.id(),
                account.schoolId(),
                NewPassword.lasting(hashes.hash(password)),
                Kept.session(request.getSession().getId()));
        return goOn(request, response);
    }

    @PostMapping("/strength")
    @ResponseBody
    Map<String, Object> strength(
            @RequestParam(defaultValue = "") String password, Principal me, HttpServletRequest request) {
        return newPasswords.explained(password, account(me), request);
    }

    private Optional<Credential> mustChoose(Principal me) {
        return credentials.of(UUID.fromString(me.getName())).filter(Credential::mustChange);
    }

    private Account account(Principal me) {
        return accounts.find(UUID.fromString(me.getName())).orElseThrow();
    }

    private ResponseEntity<String> goOn(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", afterSignIn.next(request, response))
                .build();
    }
}
