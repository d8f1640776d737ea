package nl.leerstroom.local.api;

/** The platform did not do what it was asked; the message is a sentence for a person. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String wish, Answer answer) {
        super("%s was refused (%d): %s".formatted(wish, answer.status(), answer.reason()));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
