package nl.leerstroom.progress.course.domain;

import java.util.List;

/** What reading an uploaded package can give. */
public sealed interface PackageReading {

    record Sound(CoursePackage course) implements PackageReading {}

    record Broken(List<Finding> findings) implements PackageReading {

        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
