package nl.leerstroom.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import nl.leerstroom.local.demo.DemoSchool.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {

    @Test
    void namesOnlyPeopleThatAreThere() throws IOException {
        for (var school : DemoWorld.schools()) {
            var mailboxes = school.people().stream().map(Person::mailboxName).toList();

            assertThat(mailboxes).doesNotHaveDuplicates().contains("beheer", "docent", "noor", "sem", "ouder");
            school.groups()
                    .forEach(group ->
                            assertThat(mailboxes).containsAll(group.students()).containsAll(group.teachers()));
            school.assignments().forEach(one -> assertThat(mailboxes).containsAll(one.students()));
            school.readings().forEach(one -> assertThat(mailboxes).contains(one.student()));
        }
    }

    @Test
    void leavesOnePoolHundredsOfSeatsAndOneTwelve() throws IOException {
        for (var school : DemoWorld.schools()) {
            var left = new ArrayList<Integer>();
            school.order()
                    .lines()
                    .forEach(line -> left.add(line.seats()
                            - school.assignments().stream()
                                    .filter(one -> one.productId().equals(line.productId()))
                                    .mapToInt(one -> one.students().size())
                                    .sum()));

            assertThat(left.getFirst()).isGreaterThan(200);
            assertThat(left.getLast()).isEqualTo(12);
        }
    }

    @Test
    void keepsSemOutOfEveryGroup() throws IOException {
        for (var school : DemoWorld.schools()) {
            school.groups().forEach(group -> assertThat(group.students()).doesNotContain("sem"));
        }
    }

    @Test
    void makesAMailboxOfAnyName() {
        assertThat(new Person(null, null, "Zoë", "van der", "Çelik-'t Hooft", null).mailboxName())
                .isEqualTo("zoe.vander.celikthooft");
    }

    @Test
    void zipsTheSameFolderToTheSameBytes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pages/bb"));
        Files.writeString(folder.resolve("pages/bb/een.md"), "# Een");
        Files.writeString(folder.resolve("manifest.yaml"), "id: x");

        var zip = ContentPackages.zip(folder);

        assertThat(ContentPackages.zip(folder)).isEqualTo(zip);
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("manifest.yaml", "pages/bb/een.md");
    }
}
