package nl.leerstroom.local.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A school of the demo as {@code schools.json} describes it; people are named there by the part of their address before the @. */
record DemoSchool(
        String brin,
        String name,
        String domain,
        List<Person> staff,
        List<Person> students,
        List<Group> groups,
        Order order,
        List<Assignment> assignments,
        List<Reading> readings) {

    record Person(
            @Nullable String mailbox,
            @Nullable String role,
            String givenName,
            @Nullable String infix,
            String familyName,
            @Nullable String level) {

        String roleOrStudent() {
            return role == null ? "STUDENT" : role;
        }

        /** The given mailbox, or one made of the name without accents and spaces. */
        String mailboxName() {
            if (mailbox != null) {
                return mailbox;
            }
            var whole = givenName + "." + (infix == null ? "" : infix + ".") + familyName;
            return Normalizer.normalize(whole, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z.]", "")
                    .replaceAll("\\.+", ".")
                    .toLowerCase(Locale.ROOT);
        }
    }

    record Group(String title, String description, List<String> teachers, List<String> students) {}

    record Order(String number, List<Line> lines) {

        record Line(String productId, int seats) {}
    }

    record Assignment(String productId, List<String> students) {}

    record Reading(String student, String productId, int pages) {}

    String address(String mailbox) {
        return mailbox + "@" + domain;
    }

    List<Person> people() {
        var everybody = new ArrayList<>(staff);
        everybody.addAll(students);
        return everybody;
    }
}
