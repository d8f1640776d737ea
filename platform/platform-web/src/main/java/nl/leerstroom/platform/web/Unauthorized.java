package nl.leerstroom.platform.web;

import org.springframework.http.HttpStatus;

/** 401: no one is signed in, or the token is not (or no longer) good. */
final class Unauthorized extends Problem {

    Unauthorized() {
        super(HttpStatus.UNAUTHORIZED, "signed-out");
    }
}
