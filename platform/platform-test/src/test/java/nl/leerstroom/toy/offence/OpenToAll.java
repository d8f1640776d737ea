package nl.leerstroom.toy.offence;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public by habit, in a package that says nothing about null, with an operation that names no caller. */
@RestController
public class OpenToAll {

    @GetMapping("/api/open-to-all")
    public UUID anything() {
        return UUID.randomUUID();
    }
}
