package nl.leerstroom.sync;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A class list as a school has it: 28 students, with the names that such a list has. */
public final class ClassList {

    public static final String HEADER = "voornaam;tussenvoegsel;achternaam;e-mailadres;leerweg;groep;modules";

    private static final List<String> NAMES = List.of(
            "Elif||Çelik",
            "Bram|van der|Berg",
            "Sjoerd|'t|Hooft",
            "Noor||Jansen",
            "Zoë|de|Vries",
            "Chloé||Bakker",
            "Jurriën||IJsselstein",
            "Fatima|el|Amrani",
            "Maël||Dubois",
            "Sanne|van|Dijk",
            "Thijs||Smit",
            "Amélie|van den|Heuvel",
            "Mohammed||Öztürk",
            "Lotte||Müller",
            "Daan|de|Boer",
            "Yasmine||Benâli",
            "Tygo|in 't|Veld",
            "Björn||Kuiper",
            "Roos|ter|Horst",
            "Jelle||Wiersma",
            "Ayşe||Yıldız",
            "Finn||O'Brien",
            "Lieke|van 't|Hof",
            "Kevin||Nguyễn",
            "Anne-Sophie||Meijer",
            "Stijn|op den|Kamp",
            "Iris||Łukasz",
            "Ruben||García");

    /** One student of the list; what is no part of a name's own spelling is made from it. */
    public record Student(
            String givenName,
            String infix,
            String familyName,
            String email,
            String level,
            String group,
            String modules) {

        public Student with(String newEmail) {
            return new Student(givenName, infix, familyName, newEmail, level, group, modules);
        }

        public Student onLevel(String newLevel) {
            return new Student(givenName, infix, familyName, email, newLevel, group, modules);
        }

        public Student withModules(String newModules) {
            return new Student(givenName, infix, familyName, email, level, group, newModules);
        }

        public String line(String separator) {
            return String.join(separator, givenName, infix, familyName, email, level, group, modules);
        }
    }

    private ClassList() {}

    /** @param domain of the addresses, so that two tests never share one */
    public static List<Student> of(String domain, String group, String modules) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(number -> student(number, domain, group, modules))
                .toList();
    }

    /** As Dutch Excel saves it: semicolons, Windows line ends and Windows-1252, in which not every name fits. */
    public static byte[] windows(List<Student> students) {
        return text(students).getBytes(Charset.forName("windows-1252"));
    }

    public static String text(List<Student> students) {
        return students.stream()
                .map(student -> student.line(";"))
                .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
    }

    private static Student student(int number, String domain, String group, String modules) {
        var name = NAMES.get(number).split("\\|", -1);
        var ascii = Normalizer.normalize(name[0] + "." + name[2], Normalizer.Form.NFD)
                .replace('ı', 'i')
                .replace('Ł', 'L')
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        var level = number % 3 == 0 ? "kbgl" : "bb";
        return new Student(name[0], name[1], name[2], ascii + "@" + domain, level, group, modules);
    }
}
