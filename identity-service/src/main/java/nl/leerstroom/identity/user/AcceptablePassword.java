package nl.leerstroom.identity.user;

import java.util.UUID;
import nl.leerstroom.identity.credential.domain.PasswordHashes;
import nl.leerstroom.identity.credential.domain.PasswordPolicy;
import nl.leerstroom.identity.credential.domain.TooBusy;
import nl.leerstroom.identity.school.domain.Schools;
import nl.leerstroom.identity.user.domain.GuessableWords;
import nl.leerstroom.identity.user.domain.PersonName;
import nl.leerstroom.platform.web.TooManyRequests;
import nl.leerstroom.platform.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A password that came through the API: judged, and hashed before any transaction begins, since that takes a while. */
@Component
class AcceptablePassword {

    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Schools schools;

    AcceptablePassword(PasswordPolicy policy, PasswordHashes hashes, Schools schools) {
        this.policy = policy;
        this.hashes = hashes;
        this.schools = schools;
    }

    /**
     * @param pointer the field it came in
     * @throws Unprocessable when it is refused, with the reason at that field
     */
    String hashed(String pointer, String password, PersonName name, @Nullable String email, @Nullable UUID schoolId) {
        var school = schoolId == null ? null : schools.findForSignIn(schoolId).orElse(null);
        var weakness =
                policy.judge(password, GuessableWords.of(name, email, school)).weakness();
        if (weakness != null) {
            throw Unprocessable.at(pointer, weakness.code(), PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST);
        }
        try {
            return hashes.hash(password);
        } catch (TooBusy busy) {
            throw new TooManyRequests("too-busy");
        }
    }

    /** @throws Unprocessable {@code wrong-password} at that field when it is not theirs */
    void mustMatch(String pointer, String password, @Nullable String hash) {
        try {
            if (!hashes.matches(password, hash)) {
                throw Unprocessable.at(pointer, "wrong-password");
            }
        } catch (TooBusy busy) {
            throw new TooManyRequests("too-busy");
        }
    }
}
