package nl.leerstroom.cli.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesThePartThePortAndWhatItIsFor() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();

            assertThat(PortCheck.taken(List.of(part("inbox", new Port(port, "incoming mail")))))
                    .containsExactly(
                            "Port %d, which inbox needs (incoming mail), is taken by another program.".formatted(port));
        }
    }

    @Test
    void hasNothingToSayAboutAFreePort() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(PortCheck.taken(List.of(part("inbox", new Port(free, "mail")))))
                .isEmpty();
    }

    private static Part part(String name, Port port) {
        return new Part(name, List.of(port), Set.of(), new ShellProgram("true", true));
    }
}
