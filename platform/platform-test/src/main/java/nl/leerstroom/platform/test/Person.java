package nl.leerstroom.platform.test;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who calls: a user of a school, support, or a machine client. */
public record Person(
        String subject, String name, String role, @Nullable UUID school) {

    public static Person student(UUID school, UUID id) {
        return new Person(id.toString(), "Noor van der Berg", "STUDENT", school);
    }

    public static Person student(UUID school) {
        return student(school, UUID.randomUUID());
    }

    public static Person teacher(UUID school, UUID id) {
        return new Person(id.toString(), "Ömer Çelik", "TEACHER", school);
    }

    public static Person teacher(UUID school) {
        return teacher(school, UUID.randomUUID());
    }

    public static Person admin(UUID school, UUID id) {
        return new Person(id.toString(), "Hanneke 't Hooft", "SCHOOL_ADMIN", school);
    }

    public static Person admin(UUID school) {
        return admin(school, UUID.randomUUID());
    }

    public static Person parent(UUID school) {
        return new Person(UUID.randomUUID().toString(), "Willem de Groot", "PARENT", school);
    }

    public static Person support() {
        return new Person(UUID.randomUUID().toString(), "Helpdesk", "SUPPORT", null);
    }

    public static Person webshop() {
        return new Person("webshop", "webshop", "WEBSHOP", null);
    }

    public static Person operator() {
        return new Person("operator", "operator", "OPERATOR", null);
    }

    /** @throws IllegalArgumentException for a machine client */
    public UUID id() {
        return UUID.fromString(subject);
    }
}
