package nl.leerstroom.identity.credential.domain;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which passwords are good enough: long rather than odd, and not what everybody tries first. */
public interface PasswordPolicy {

    int SHORTEST = 8;
    int LONGEST = 128;

    /**
     * What is thought of a password.
     *
     * @param score 0 (guessed at once) to 4 (very hard to guess)
     * @param weakness why it is refused; null when it is good enough
     */
    record Verdict(int score, @Nullable Weakness weakness) {}

    /** @param contextWords what an attacker knows: the person's and the school's names, the address */
    Verdict judge(String password, Collection<String> contextWords);
}
