package nl.leerstroom.notification.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters from the templates in {@code templates/mail/<language>}: {@code <letter>.txt}, whose first line is the
 * subject, and {@code <letter>.html}.
 */
@Component
class LetterTemplates {

    static final Locale DUTCH = Locale.of("nl");

    /** A letter in both forms. */
    record Written(String subject, String text, String html) {}

    private final SpringTemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine pages = engine(TemplateMode.HTML, ".html");

    Written write(Letter letter, Map<String, Object> words, Locale language) {
        var context = new Context(language, words);
        var template = language.getLanguage() + "/" + letter.template();
        var text = texts.process(template, context);
        var end = text.indexOf('\n');
        return new Written(
                text.substring(0, end).strip(), text.substring(end).strip() + "\n", pages.process(template, context));
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
