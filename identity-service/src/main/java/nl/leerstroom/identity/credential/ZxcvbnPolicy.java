package nl.leerstroom.identity.credential;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.leerstroom.identity.credential.domain.PasswordPolicy;
import nl.leerstroom.identity.credential.domain.Weakness;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Guesses as an attacker does: lists of leaked passwords, words, names, dates, keyboard rows. No rules about capitals and
 * signs, which make passwords harder to remember and not harder to guess.
 */
@Component
class ZxcvbnPolicy implements PasswordPolicy {

    private static final int GOOD_ENOUGH = 2;
    private static final int OWN_PART = 5;
    /** What follows makes guessing only harder, and measuring slow. */
    private static final int MEASURED = 72;

    private static final String USER_WORDS = "user_inputs";
    private static final List<String> PRODUCT = List.of("leerstroom", "leer", "stroom");

    /** Loaded at the first password, not at the start: the lists take a while. */
    private static final class Loaded {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
        static final List<String> DUTCH = dutch();

        private static List<String> dutch() {
            try {
                var text = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
                return text.lines().filter(line -> !line.startsWith("#")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Verdict judge(String password, Collection<String> contextWords) {
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return new Verdict(0, Weakness.TOO_LONG);
        }
        var personal = personal(contextWords);
        var known = new ArrayList<>(personal);
        known.addAll(Loaded.DUTCH);
        var strength = Loaded.ZXCVBN.measure(password.substring(0, Math.min(password.length(), MEASURED)), known);
        if (length < SHORTEST) {
            return new Verdict(Math.min(strength.getScore(), 1), Weakness.TOO_SHORT);
        }
        if (ownPart(password, personal) < OWN_PART) {
            return new Verdict(Math.min(strength.getScore(), 1), Weakness.PERSONAL);
        }
        return strength.getScore() >= GOOD_ENOUGH
                ? new Verdict(strength.getScore(), null)
                : new Verdict(strength.getScore(), reason(strength.getSequence(), personal));
    }

    /** How much is left without the words that are known of the person: a whole name has many letters and no secret. */
    private static long ownPart(String password, List<String> personal) {
        var left = password.toLowerCase(Locale.ROOT);
        for (var word : personal.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            left = left.replace(word, "");
        }
        return left.codePoints().filter(sign -> !Character.isWhitespace(sign)).count();
    }

    private static List<String> personal(Collection<String> contextWords) {
        return Stream.concat(
                        contextWords.stream()
                                .flatMap(words -> Stream.concat(
                                        Stream.of(words.replaceAll("[^\\p{L}\\p{N}]", "")),
                                        Stream.of(words.split("[^\\p{L}\\p{N}]+")))),
                        PRODUCT.stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    /** By the longest part that could be guessed as a whole. */
    private static Weakness reason(List<Match> parts, List<String> personal) {
        return parts.stream()
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(part -> reason(part, personal))
                .orElse(Weakness.TOO_EASY);
    }

    private static Weakness reason(Match part, List<String> personal) {
        return switch (part.pattern) {
            case Dictionary ->
                USER_WORDS.equals(part.dictionaryName) && personal.contains(String.valueOf(part.matchedWord))
                        ? Weakness.PERSONAL
                        : Weakness.WELL_KNOWN;
            case Repeat -> Weakness.REPEATED;
            case Spatial, Sequence -> Weakness.ROW_OF_KEYS;
            case Date, Regex -> Weakness.DATE;
            case Bruteforce -> Weakness.TOO_EASY;
        };
    }
}
