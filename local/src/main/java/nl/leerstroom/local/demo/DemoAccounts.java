package nl.leerstroom.local.demo;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.leerstroom.local.api.MachineClient;
import nl.leerstroom.local.demo.DemoSchool.Person;

/** A demo school and the people in it. */
final class DemoAccounts {

    private final MachineClient support;
    private final DemoSchool school;

    DemoAccounts(MachineClient support, DemoSchool school) {
        this.support = support;
        this.school = school;
    }

    /** The school's id; whoever is missing in it is there now. */
    String make() throws IOException, InterruptedException {
        var id = schoolId();
        var present = addresses(id);
        for (var person : school.people()) {
            if (!present.contains(school.address(person.mailboxName()))) {
                support.post("/api/users?school=" + id, account(person))
                        .orThrow("The demo account " + school.address(person.mailboxName()));
            }
        }
        return id;
    }

    private String schoolId() throws IOException, InterruptedException {
        var found = support.get("/api/schools?q=" + school.brin()).orThrow("The list of schools");
        var items = found.json().path("items");
        for (var item : items) {
            if (school.brin().equals(item.path("brin").asString(""))) {
                return item.path("id").asString("");
            }
        }
        var made = support.post("/api/schools", Map.of("brin", school.brin(), "name", school.name()));
        return made.orThrow("The school " + school.name()).json().path("id").asString("");
    }

    private Set<String> addresses(String id) throws IOException, InterruptedException {
        var addresses = new HashSet<String>();
        for (var state : new String[] {"ACTIVE", "TRASHED"}) {
            var page = support.get("/api/users?size=500&school=%s&state=%s".formatted(id, state))
                    .orThrow("The list of people");
            page.json()
                    .path("items")
                    .forEach(item -> addresses.add(item.path("email").asString("")));
        }
        return addresses;
    }

    private Map<String, Object> account(Person person) {
        var account = new LinkedHashMap<String, Object>();
        account.put("role", person.roleOrStudent());
        account.put("givenName", person.givenName());
        account.put("familyName", person.familyName());
        account.put("email", school.address(person.mailboxName()));
        account.put("password", DemoWorld.PASSWORD);
        if (person.infix() != null) {
            account.put("infix", person.infix());
        }
        if (person.level() != null) {
            account.put("level", person.level());
        }
        return account;
    }
}
