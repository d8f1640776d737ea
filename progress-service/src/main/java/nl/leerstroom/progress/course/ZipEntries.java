package nl.leerstroom.progress.course;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The table of contents of a zip: the central directory, the only one of a zip's two lists of files that is complete.
 * Whatever a well-meant package does not need is a finding: links, encryption, names outside the package, files that
 * share their bytes, more than a package's worth of data.
 */
final class ZipEntries {

    static final int MOST_FILES = 2_000;
    static final long MOST_BYTES = 60_000_000;
    private static final long MOST_RATIO = 100;
    private static final long RATIO_MATTERS_FROM = 100_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int SYMLINK = 0120000;
    private static final long ZIP64 = 0xFFFF_FFFFL;

    /** One file: where its header lies, how it is packed, and how large it claims to be. */
    record Entry(String name, int method, long crc, long packed, long size, long header) {}

    /** A zip whose bytes make no sense. */
    static final class Unreadable extends Exception {}

    private final ByteBuffer zip;
    private final Findings findings;

    ZipEntries(byte[] zip, Findings findings) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.findings = findings;
    }

    /** The files, without folders and what macOS adds. Empty after a finding. */
    List<Entry> read() throws Unreadable {
        try {
            var end = end();
            var count = unsigned(zip.getShort(end + 10));
            var at = unsigned(zip.getInt(end + 16));
            if (at >= ZIP64 || at > end) {
                throw new Unreadable();
            }
            if (count > MOST_FILES) {
                findings.add("", "zip-too-many-files", MOST_FILES);
                return List.of();
            }
            var entries = entries(count, (int) at);
            judge(entries);
            return findings.none() ? entries : List.of();
        } catch (IndexOutOfBoundsException e) {
            throw new Unreadable();
        }
    }

    private int end() throws Unreadable {
        var furthest = Math.max(0, zip.limit() - END_LENGTH - 0xFFFF);
        for (var at = zip.limit() - END_LENGTH; at >= furthest; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new Unreadable();
    }

    private List<Entry> entries(int count, int start) throws Unreadable {
        var entries = new ArrayList<Entry>();
        var at = start;
        for (var i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw new Unreadable();
            }
            var nameLength = unsigned(zip.getShort(at + 28));
            var name = new byte[nameLength];
            zip.get(at + ENTRY_LENGTH, name);
            var entry = entry(at, new String(name, StandardCharsets.UTF_8));
            if (!entry.name().endsWith("/") && !ignored(entry.name())) {
                refuseTricks(at, entry);
                entries.add(entry);
            }
            at += ENTRY_LENGTH + nameLength + unsigned(zip.getShort(at + 30)) + unsigned(zip.getShort(at + 32));
        }
        return entries;
    }

    private Entry entry(int at, String name) {
        return new Entry(
                name,
                unsigned(zip.getShort(at + 10)),
                unsigned(zip.getInt(at + 16)),
                unsigned(zip.getInt(at + 20)),
                unsigned(zip.getInt(at + 24)),
                unsigned(zip.getInt(at + 42)));
    }

    private void refuseTricks(int at, Entry entry) {
        var madeOn = unsigned(zip.getShort(at + 4)) >> 8;
        var mode = zip.getInt(at + 38) >>> 16;
        if (madeOn == UNIX && (mode & FILE_TYPE) == SYMLINK) {
            findings.add(entry.name(), "zip-link");
        }
        var encrypted = (zip.getShort(at + 8) & 1) != 0;
        if (encrypted) {
            findings.add(entry.name(), "zip-encrypted");
        }
        if (!staysInside(entry.name())) {
            findings.add(entry.name(), "zip-path");
        }
        if (entry.size() > RATIO_MATTERS_FROM && entry.size() / Math.max(1, entry.packed()) > MOST_RATIO) {
            findings.add(entry.name(), "zip-ratio", MOST_RATIO);
        }
    }

    private void judge(List<Entry> entries) throws Unreadable {
        var names = new HashSet<String>();
        entries.stream()
                .map(Entry::name)
                .filter(name -> !names.add(name))
                .forEach(name -> findings.add(name, "zip-double"));
        if (entries.stream().mapToLong(Entry::size).sum() > MOST_BYTES) {
            findings.add("", "zip-too-large", MOST_BYTES / 1_000_000);
        }
        // files that overlap are how a small zip unpacks to petabytes
        if (entries.stream().mapToLong(Entry::packed).sum() > zip.limit()) {
            throw new Unreadable();
        }
    }

    private static boolean staysInside(String name) {
        return !name.startsWith("/")
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.isEmpty() || part.startsWith(".."));
    }

    private static boolean ignored(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
