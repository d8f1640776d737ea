package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What a browser shows for everything that has no page of its own. */
@Component("error")
class ErrorPage implements View {

    private final Pages pages;

    ErrorPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(pages.message("fault", request));
    }
}
