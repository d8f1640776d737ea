package nl.leerstroom.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.Person;

/** Schools and people for tests, made through the API; each call makes new ones. */
final class People {

    static final String PASSWORD = "kanaal vlieger boterham";
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private People() {}

    static UUID aSchool(Api api) {
        return aSchool(api, true);
    }

    static UUID aSchool(Api api, boolean studentsMayReset) {
        var number = NUMBER.incrementAndGet();
        var letters = "" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        var answer = api.as(Person.support())
                .post(
                        "/api/schools",
                        Map.of(
                                "brin",
                                "%02d%s".formatted(number / 676 % 100, letters),
                                "name",
                                "Vakcollege " + number,
                                "studentsMayResetPassword",
                                studentsMayReset));
        return UUID.fromString(answer.json().path("id").asString());
    }

    static String anAddress() {
        return "person" + NUMBER.incrementAndGet() + "@school.example";
    }

    static UUID aStudent(Api api, UUID school, String email, Map<String, Object> more) {
        return someone(api, school, "STUDENT", email, more);
    }

    static UUID someone(Api api, UUID school, String role, String email, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("role", role, "givenName", "Yara", "infix", "van der", "familyName", "Berg", "email", email));
        body.putAll(more);
        var answer = api.as(Person.admin(school)).post("/api/users", body);
        return UUID.fromString(answer.json().path("id").asString());
    }
}
