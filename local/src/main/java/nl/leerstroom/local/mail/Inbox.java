package nl.leerstroom.local.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/** The mail server as a program: {@code <home> <SMTP port> <page port>}. */
public final class Inbox {

    private Inbox() {}

    public static void main(String[] args) throws IOException {
        var store = new MailStore(Path.of(args[0]), Clock.systemUTC());
        serve(store, Integer.parseInt(args[2]));
        receive(store, Integer.parseInt(args[1]));
        System.out.printf("Mail comes in on port %s and is read on port %s.%n", args[1], args[2]);
    }

    static SMTPServer receive(MailStore store, int port) {
        var server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(_ -> new IncomingMail(store))
                .build();
        server.start();
        return server;
    }

    static HttpServer serve(MailStore store, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new InboxPages(store));
        server.start();
        return server;
    }
}
