package nl.leerstroom.progress.course.domain;

/** Reads what was uploaded, in memory and without trusting any of it. */
public interface PackageReader {

    PackageReading read(byte[] zip);
}
