package nl.leerstroom.cli;

/** Lines that stay, and on a terminal one last line that is overwritten. */
final class Screen {

    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private String passing = "";

    void line(String text) {
        passing("");
        System.out.println(text);
    }

    void passing(String text) {
        if (terminal && !text.equals(passing)) {
            System.out.print("\r\033[K" + text);
            System.out.flush();
            passing = text;
        }
    }
}
