package nl.leerstroom.progress.course;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.leerstroom.progress.course.ZipEntries.Entry;
import nl.leerstroom.progress.course.ZipEntries.Unreadable;

/** Unpacks in memory. Nothing is written anywhere, and no file becomes larger than it said it would. */
final class Unzip {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final String MANIFEST = "manifest.yaml";

    private Unzip() {}

    /** The package's files by name, in order of name; none after a finding. A folder around all of them is left out. */
    static Map<String, byte[]> files(byte[] zip, Findings findings) {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var entry : new ZipEntries(zip, findings).read()) {
                files.put(entry.name(), content(zip, entry));
            }
            return withoutOuterFolder(files);
        } catch (Unreadable e) {
            findings.add("", "zip-broken");
            return Map.of();
        }
    }

    private static byte[] content(byte[] zip, Entry entry) throws Unreadable {
        try {
            var header = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            var at = Math.toIntExact(entry.header());
            if (header.getInt(at) != HEADER) {
                throw new Unreadable();
            }
            var start = at
                    + HEADER_LENGTH
                    + Short.toUnsignedInt(header.getShort(at + 26))
                    + Short.toUnsignedInt(header.getShort(at + 28));
            var packed = header.slice(start, Math.toIntExact(entry.packed()));
            var content = unpacked(packed, entry);
            var check = new CRC32();
            check.update(content);
            if (check.getValue() != entry.crc()) {
                throw new Unreadable();
            }
            return content;
        } catch (IndexOutOfBoundsException | ArithmeticException | DataFormatException e) {
            throw new Unreadable();
        }
    }

    private static byte[] unpacked(ByteBuffer packed, Entry entry) throws DataFormatException, Unreadable {
        var content = new byte[Math.toIntExact(entry.size())];
        switch (entry.method()) {
            case STORED -> {
                if (packed.remaining() != content.length) {
                    throw new Unreadable();
                }
                packed.get(content);
            }
            case DEFLATED -> inflate(packed, content);
            default -> throw new Unreadable();
        }
        return content;
    }

    private static void inflate(ByteBuffer packed, byte[] content) throws DataFormatException, Unreadable {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            var done = 0;
            while (done < content.length) {
                var more = inflater.inflate(content, done, content.length - done);
                if (more == 0) {
                    throw new Unreadable();
                }
                done += more;
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new Unreadable();
            }
        }
    }

    private static Map<String, byte[]> withoutOuterFolder(TreeMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey(MANIFEST)) {
            return files;
        }
        var first = files.firstKey();
        var folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || files.keySet().stream().anyMatch(name -> !name.startsWith(folder))) {
            return files;
        }
        var inner = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> inner.put(name.substring(folder.length()), content));
        return inner;
    }
}
