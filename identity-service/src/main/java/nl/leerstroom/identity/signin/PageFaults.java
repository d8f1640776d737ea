package nl.leerstroom.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.leerstroom.identity.credential.domain.TooBusy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** When too many passwords come at once, a page says so too. */
@ControllerAdvice(basePackageClasses = PageFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFaults {

    private final Pages pages;

    PageFaults(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> busy(TooBusy busy, HttpServletRequest request) {
        return pages.message(HttpStatus.SERVICE_UNAVAILABLE, "busy", Map.of(), request);
    }
}
