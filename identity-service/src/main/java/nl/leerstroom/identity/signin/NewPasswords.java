package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.PasswordPolicy;
import nl.leerstroom.identity.credential.domain.PasswordPolicy.Verdict;
import nl.leerstroom.identity.school.domain.Schools;
import nl.leerstroom.identity.user.domain.Account;
import nl.leerstroom.identity.user.domain.GuessableWords;
import org.springframework.stereotype.Component;

/** What a page says of a password that somebody is choosing. */
@Component
class NewPasswords {

    private final PasswordPolicy policy;
    private final Schools schools;
    private final Pages pages;

    NewPasswords(PasswordPolicy policy, Schools schools, Pages pages) {
        this.policy = policy;
        this.schools = schools;
        this.pages = pages;
    }

    Verdict judge(String password, Account account) {
        var school = account.schoolId() == null
                ? null
                : schools.findForSignIn(account.schoolId()).orElse(null);
        return policy.judge(password, GuessableWords.of(account.name(), account.email(), school));
    }

    /** For the strength meter: how strong, in a word, and why or why not. */
    Map<String, Object> explained(String password, Account account, HttpServletRequest request) {
        var verdict = judge(password, account);
        return Map.of(
                "score", verdict.score(),
                "acceptable", verdict.weakness() == null,
                "label", pages.text("strength_" + verdict.score(), request),
                "reason", reason(verdict, request));
    }

    String reason(Verdict verdict, HttpServletRequest request) {
        return verdict.weakness() == null
                ? pages.text("password-fine", request)
                : pages.text(verdict.weakness().code(), request);
    }

    /** Why the password that was to be replaced is no replacement. */
    String same(HttpServletRequest request) {
        return pages.text("password-same", request);
    }
}
