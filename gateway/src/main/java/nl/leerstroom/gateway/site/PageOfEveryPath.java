package nl.leerstroom.gateway.site;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The web client finds its own way by the path: whatever is no file is its page. */
final class PageOfEveryPath extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        if (path.startsWith("webjars/")) {
            return null; // served under /api/docs, without versions in the address
        }
        var file = path.isEmpty() ? null : super.getResource(path, location);
        return file != null || isFile(path) ? file : super.getResource("index.html", location);
    }

    private static boolean isFile(String path) {
        return path.startsWith("api/")
                || path.startsWith("auth/")
                || path.startsWith("assets/")
                || path.startsWith("actuator/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
}
