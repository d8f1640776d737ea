package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parts that an earlier supervisor left running when it was killed. */
public record Leftovers(Folders folders, List<Part> parts) {

    /** Stops them and tells which they were. */
    public List<String> clear() throws IOException {
        var stopped = Collections.synchronizedList(new ArrayList<String>());
        new Waves(parts)
                .each(part -> folders.pid(part.name()).process().ifPresent(process -> {
                    Processes.end(process, part.program().stopSignal());
                    stopped.add(part.name());
                }));
        for (var part : parts) {
            folders.pid(part.name()).delete();
        }
        return stopped.stream().sorted().toList();
    }
}
