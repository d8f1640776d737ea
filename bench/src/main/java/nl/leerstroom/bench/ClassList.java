package nl.leerstroom.bench;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.leerstroom.bench.Platform.School;

/** A file of students for the import: groups of 28, and the modules that each gets. */
record ClassList(School school, int students, String modules) {

    private static final int GROUP = 28;

    byte[] csv() {
        var rows = IntStream.range(0, students)
                .mapToObj(i -> "Noor;van der;Berg %d;%s;%s;Groep %d;%s"
                        .formatted(i, school.address(i), "bb", i / GROUP, modules))
                .collect(Collectors.joining("\r\n"));
        return ("Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Leerweg;Groep;Modules\r\n" + rows + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
