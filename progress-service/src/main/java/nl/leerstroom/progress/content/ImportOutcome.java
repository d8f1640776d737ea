package nl.leerstroom.progress.content;

import java.util.List;
import nl.leerstroom.progress.course.domain.Finding;

/** Every answer that importing a package can give. */
sealed interface ImportOutcome {

    record Imported(StoredPackage stored) implements ImportOutcome {}

    /** The same version with the same content was there already. */
    record Unchanged(StoredPackage stored) implements ImportOutcome {}

    record Broken(List<Finding> findings) implements ImportOutcome {}

    /** The same version number with other content. */
    record VersionExists(String version) implements ImportOutcome {}

    record VersionOlder(String version, String current) implements ImportOutcome {}

    /** Each product has one module, and each module one product. */
    record ProductTaken(String productId, String moduleId) implements ImportOutcome {}
}
