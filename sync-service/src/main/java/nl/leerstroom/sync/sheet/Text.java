package nl.leerstroom.sync.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.leerstroom.sync.sheet.domain.Refusals;
import nl.leerstroom.sync.sheet.domain.Sheet.Encoding;

/** The characters in a file: by its byte order mark, else UTF-8 if it is that to the letter, else Windows-1252. */
record Text(Encoding encoding, CharBuffer characters) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Text of(byte[] content) {
        if (startsWith(content, 0xef, 0xbb, 0xbf)) {
            return new Text(Encoding.UTF_8, marked(content, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(content, 0xff, 0xfe)) {
            return new Text(Encoding.UTF_16, marked(content, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return new Text(Encoding.UTF_16, marked(content, 2, StandardCharsets.UTF_16BE));
        }
        return strictly(content, 0, StandardCharsets.UTF_8)
                .map(characters -> new Text(Encoding.UTF_8, characters))
                .orElseGet(() -> new Text(Encoding.WINDOWS_1252, WINDOWS_1252.decode(ByteBuffer.wrap(content))));
    }

    /** Whether there are characters that no text has, as in a program, a picture or a document. */
    boolean isBinary() {
        return characters
                .chars()
                .anyMatch(character -> character < ' ' && character != '\t' && character != '\n' && character != '\r');
    }

    private static CharBuffer marked(byte[] content, int from, Charset charset) {
        return strictly(content, from, charset).orElseThrow(() -> new Refused(Refusals.DAMAGED));
    }

    private static Optional<CharBuffer> strictly(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((content[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
