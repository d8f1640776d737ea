package nl.leerstroom.gateway.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private static final String[] WEB_CLIENT = {"classpath:/META-INF/resources/", "classpath:/static/"};
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    /**
     * Files with a hash in their name never change; everything else is asked for again. Without a date, for every file of a
     * jar has the build's fixed one, which would hide an upgrade.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/", "classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/api/docs/openapi/**")
                .addResourceLocations("classpath:/openapi/")
                .setUseLastModified(false)
                .setCacheControl(ASK_AGAIN);
        files.addResourceHandler("/api/docs/**")
                .addResourceLocations("classpath:/docs/", swaggerUi())
                .setUseLastModified(false)
                .setCacheControl(ASK_AGAIN);
        files.addResourceHandler("/**")
                .addResourceLocations(WEB_CLIENT)
                .setUseLastModified(false)
                .setCacheControl(ASK_AGAIN)
                .resourceChain(false)
                .addResolver(new PageOfEveryPath());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/api/docs", "/api/docs/index.html");
        views.addRedirectViewController("/api/docs/", "/api/docs/index.html");
    }

    /** Found by its version's folder, so that the version stands in the parent POM alone. */
    private static String swaggerUi() {
        try {
            var bundle = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js");
            return bundle[0].createRelative("./").getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
