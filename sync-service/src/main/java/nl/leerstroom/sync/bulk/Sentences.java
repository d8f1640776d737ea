package nl.leerstroom.sync.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What stands in {@code import-sentences.properties} and {@code problems.properties}, in the reader's language. */
@Component
class Sentences {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Sentences() {
        texts.setBasenames("import-sentences", "problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** The sentence for a reason why something is refused. */
    String reason(String code, List<String> arguments) {
        return find(code + ".detail", arguments)
                .or(() -> find("reason." + code, arguments))
                .orElseGet(() -> word("reason.other", code));
    }

    /** Why a part got its outcome; also for codes of other services that this one has no sentence for. */
    String part(String code, @Nullable String productTitle) {
        var arguments = productTitle == null ? List.<String>of() : List.of(productTitle);
        return find("part." + code, arguments).orElseGet(() -> word("part.other", code));
    }

    String word(String key, String... arguments) {
        return find(key, List.of(arguments)).orElse(key);
    }

    private Optional<String> find(String key, List<String> arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return Optional.ofNullable(
                texts.getMessage(key, Stream.of(arguments.toArray()).toArray(), null, locale));
    }
}
