package nl.leerstroom.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import nl.leerstroom.local.demo.DemoWorld;

/** The secrets of this platform: made at the first start and kept, so that tokens and links in mails outlive a restart. */
record Keys(Path folder) {

    /** What the demo's accounts and machine clients have in common; it is in the documentation. */
    static final String DEMO_SECRET = DemoWorld.PASSWORD;

    /** From it come the tokens of links in mails. */
    String linkKey() throws IOException {
        return kept("link.key", Keys::random);
    }

    String gatewaySecret() throws IOException {
        return kept("gateway.secret", Keys::random);
    }

    /** A PEM file with the RSA key that tokens are signed with. */
    Path signingKeyFile() throws IOException {
        kept("signing.pem", Keys::rsaKey);
        return folder.resolve("signing.pem");
    }

    private synchronized String kept(String name, Making making) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            var fresh = folder.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, making.make(), StandardOpenOption.WRITE);
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String rsaKey() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    private interface Making {
        String make() throws IOException;
    }
}
