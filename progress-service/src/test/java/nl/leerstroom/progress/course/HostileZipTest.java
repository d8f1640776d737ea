package nl.leerstroom.progress.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.leerstroom.progress.course.domain.Finding;
import nl.leerstroom.progress.course.domain.PackageReading.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest {

    private static final int ENTRY = 0x02014b50;
    private static final Map<String, byte[]> ONE_FILE = Map.of("manifest.yaml", "format: 1".getBytes());

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.md", "pages/../../evil.md", "/etc/passwd", "C:\\evil.md", "pages\\evil.md", "a//b"})
    void refusesNamesThatLeaveThePackage(String name) {
        assertThat(codes(Zips.zip(Map.of(name, new byte[] {1})))).contains("zip-path");
    }

    @Test
    void refusesABombBeforeItIsUnpacked() {
        var bomb = Zips.zip(Map.of("pages/bb-bom.md", new byte[5_000_000]));

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(codes(bomb)).contains("zip-ratio");
    }

    @Test
    void refusesMoreThanAPackageCanBe() {
        var noise = new byte[7_000_000];
        new Random(1).nextBytes(noise);
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 9; i++) {
            files.put("images/i" + i + ".svg", noise);
        }

        assertThat(codes(Zips.zip(files))).containsExactly("zip-too-large");
    }

    @Test
    void refusesThousandsOfFiles() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i <= ZipEntries.MOST_FILES; i++) {
            files.put("pages/p" + i + ".md", new byte[0]);
        }

        assertThat(codes(Zips.zip(files))).containsExactly("zip-too-many-files");
    }

    @Test
    void refusesALink() {
        assertThat(codes(patched(ONE_FILE, 38, 0120777 << 16))).contains("zip-link");
    }

    @Test
    void refusesEncryption() {
        var zip = Zips.zip(ONE_FILE);
        buffer(zip).putShort(directory(zip) + 8, (short) 9);

        assertThat(codes(zip)).contains("zip-encrypted");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 24, 42})
    void refusesAFileThatIsNotWhatItSays(int field) {
        assertThat(codes(patched(ONE_FILE, field, 12_345))).containsExactly("zip-broken");
    }

    @Test
    void refusesWhatIsNoZip() {
        assertThat(codes("%PDF-1.7 geen zip".getBytes())).containsExactly("zip-broken");
        assertThat(codes(new byte[0])).containsExactly("zip-broken");
    }

    @Test
    void answersWhateverIsUploaded() {
        var sound = Zips.real("duurzaam-bouwen");
        var seed = 20261122;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var spoilt = sound.clone();
            for (var i = 0; i < 1 + random.nextInt(20); i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(spoilt, random.nextBoolean() ? spoilt.length : random.nextInt(spoilt.length));

            assertThat(new ZippedPackageReader().read(cut))
                    .as("seed %d, round %d", seed, round)
                    .isNotNull();
        }
    }

    private static byte[] patched(Map<String, byte[]> files, int field, int value) {
        var zip = Zips.zip(files);
        var at = directory(zip);
        buffer(zip).putShort(at + 4, (short) 0x0314).putInt(at + field, value);
        return zip;
    }

    private static int directory(byte[] zip) {
        var buffer = buffer(zip);
        for (var at = 0; at < zip.length - 4; at++) {
            if (buffer.getInt(at) == ENTRY) {
                return at;
            }
        }
        throw new AssertionError("no central directory");
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<String> codes(byte[] zip) {
        return new ZippedPackageReader().read(zip) instanceof Broken(var findings)
                ? findings.stream().map(Finding::code).distinct().toList()
                : List.of();
    }
}
