package nl.leerstroom.cli.supervision;

/** The platform could not be started; the message tells a person which part it was and what can be done. */
public final class StartFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }
}
