package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.nio.file.Path;

/** What there is to run for a part. */
public interface Program {

    /** Done before each start; what is lasting is made once. Whatever it has to say goes to {@code log}. */
    default void prepare(Path log) throws IOException, InterruptedException {}

    Launch launch() throws IOException;

    /** Asked again and again after the start: does it do its work by now? */
    boolean isReady() throws IOException, InterruptedException;

    /** The signal that asks it to end in good order. */
    default String stopSignal() {
        return "TERM";
    }
}
