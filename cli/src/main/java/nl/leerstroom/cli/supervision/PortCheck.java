package nl.leerstroom.cli.supervision;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the ports are free before anything is started. */
final class PortCheck {

    private PortCheck() {}

    /** A sentence for each port that another program holds. */
    static List<String> taken(List<Part> parts) {
        var taken = new ArrayList<String>();
        for (var part : parts) {
            for (var port : part.ports()) {
                if (!isFree(port.number())) {
                    taken.add("Port %d, which %s needs (%s), is taken by another program."
                            .formatted(port.number(), part.name(), port.purpose()));
                }
            }
        }
        return taken;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
