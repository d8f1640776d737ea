package nl.leerstroom.cli.stack;

import java.util.List;
import java.util.Map;
import nl.leerstroom.cli.supervision.Launch;
import nl.leerstroom.cli.supervision.Program;

/** Broker, document store or mail inbox: a class of {@code local} that listens once it works. */
record LocalProgram(JavaCommand java, Class<?> mainClass, List<String> arguments, int port) implements Program {

    @Override
    public Launch launch() {
        return new Launch(java.ofClass(mainClass.getName(), arguments), Map.of("MALLOC_ARENA_MAX", "2"));
    }

    @Override
    public boolean isReady() {
        return Probes.listens(port);
    }
}
