package nl.leerstroom.identity.credential.domain;

/** More passwords wait to be checked than can be in a few seconds; trying again later helps. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusy() {
        super("too many passwords at once", null, false, false);
    }
}
