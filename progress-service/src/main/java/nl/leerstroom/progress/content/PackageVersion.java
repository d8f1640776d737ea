package nl.leerstroom.progress.content;

import java.util.Arrays;
import java.util.Comparator;

/** The {@code x.y.z} of a package. */
record PackageVersion(int major, int minor, int patch) implements Comparable<PackageVersion> {

    private static final Comparator<PackageVersion> ORDER = Comparator.comparingInt(PackageVersion::major)
            .thenComparingInt(PackageVersion::minor)
            .thenComparingInt(PackageVersion::patch);

    static PackageVersion of(String text) {
        var parts = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return new PackageVersion(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(PackageVersion other) {
        return ORDER.compare(this, other);
    }
}
