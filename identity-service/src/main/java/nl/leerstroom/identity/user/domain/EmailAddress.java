package nl.leerstroom.identity.user.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to, as far as one can see; kept as its owner writes it. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\"<>(),:;\\\\\\[\\]]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    /** @return empty when it cannot be an address */
    public static Optional<EmailAddress> parse(String typed) {
        var address = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches() && !address.contains("..")
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }
}
