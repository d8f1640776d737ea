package nl.leerstroom.identity.signin;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The pages of sign-in, from templates in {@code pages/} and their texts; everything put in is escaped. */
@Component
class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Mustache.Compiler compiler =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(Pages::source);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Properties dutch = properties("pages/texts.properties");
    private final Properties english = properties("pages/texts_en.properties");

    ResponseEntity<String> page(HttpStatus status, String name, Map<String, ?> model, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html(name, model, request));
    }

    /** A page that only says something; its texts stand under {@code <key>_title} and {@code <key>_text}. */
    ResponseEntity<String> message(HttpStatus status, String key, Map<String, ?> more, HttpServletRequest request) {
        return page(status, "message", message(key, more, request), request);
    }

    byte[] message(String key, HttpServletRequest request) {
        return html("message", message(key, Map.of(), request), request).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> message(String key, Map<String, ?> more, HttpServletRequest request) {
        var model = new HashMap<String, Object>(more);
        model.put("title", text(key + "_title", request));
        model.putIfAbsent("text", text(key + "_text", request));
        return model;
    }

    private String html(String name, Map<String, ?> model, HttpServletRequest request) {
        var language = PageLanguage.of(request);
        var all = new HashMap<String, Object>(model);
        all.put("t", texts(language));
        all.put("lang", language.tag());
        all.put("otherLang", language.other().tag());
        all.put("ctx", request.getContextPath());
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            all.put("csrf", csrf.getToken());
        }
        return templates
                .computeIfAbsent(name, template -> compiler.loadTemplate(template))
                .execute(all);
    }

    String text(String key, HttpServletRequest request) {
        return texts(PageLanguage.of(request)).getProperty(key, key);
    }

    private Properties texts(PageLanguage language) {
        return language == PageLanguage.EN ? english : dutch;
    }

    private static Reader source(String name) throws IOException {
        return new InputStreamReader(
                new ClassPathResource("pages/" + name + ".mustache").getInputStream(), StandardCharsets.UTF_8);
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
