package nl.leerstroom.notification;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.leerstroom.platform.test.Topics;
import nl.leerstroom.platform.test.Topics.ForeignEvent;

/** A school of a test's own, and what other services say of it. */
public final class SchoolNews {

    public static final Instant LATER = Instant.parse("2099-09-01T10:30:00Z");

    public final UUID id = UUID.randomUUID();
    public final String domain = id + ".example";
    private final Topics topics;

    public SchoolNews(Topics topics) {
        this.topics = topics;
        topics.publish(ForeignEvent.of(
                "identity.school",
                "nl.leerstroom.identity.school-registered.v1",
                id,
                1,
                id,
                Map.of(
                        "schoolId",
                        id,
                        "brin",
                        "99DE",
                        "name",
                        "Vakcollege 't Hooft & Zn <b>",
                        "studentsMayResetPassword",
                        true,
                        "at",
                        LATER)));
    }

    public String address(String user) {
        return user + "@" + domain;
    }

    public UUID hasUser(String role, String givenName, String address) {
        var user = UUID.randomUUID();
        hasUser(user, role, givenName, address);
        return user;
    }

    public void hasUser(UUID user, String role, String givenName, String address) {
        var data = new HashMap<String, Object>(Map.of(
                "userId",
                user,
                "role",
                role,
                "givenName",
                givenName,
                "familyName",
                "'t Hooft",
                "state",
                "ACTIVE",
                "at",
                LATER));
        data.put("email", address);
        topics.publish(
                ForeignEvent.of("identity.user", "nl.leerstroom.identity.user-registered.v1", user, 1, id, data));
    }

    public UUID asksLink(String type, UUID user, UUID link) {
        return asksLink(UUID.randomUUID(), type, user, link);
    }

    public UUID asksLink(UUID event, String type, UUID user, UUID link) {
        topics.publish(
                event,
                ForeignEvent.of(
                        "identity.credential",
                        "nl.leerstroom.identity.%s.v1".formatted(type),
                        user,
                        1,
                        id,
                        Map.of("userId", user, "linkId", link, "expiresAt", LATER)));
        return event;
    }

    public UUID changesPassword(UUID user) {
        return topics.publish(ForeignEvent.of(
                "identity.credential",
                "nl.leerstroom.identity.password-changed.v1",
                user,
                2,
                id,
                Map.of(
                        "userId",
                        user,
                        "at",
                        Instant.parse("2026-11-22T09:30:00Z").truncatedTo(ChronoUnit.MILLIS))));
    }

    public UUID endsImport(UUID requestedBy) {
        var importId = UUID.randomUUID();
        var counts = Map.of(
                "accountsNew",
                27,
                "accountsChanged",
                1,
                "unchanged",
                3,
                "refused",
                2,
                "groupsJoined",
                28,
                "licensesAssigned",
                55,
                "licensesRefused",
                1);
        topics.publish(ForeignEvent.of(
                "sync.import",
                "nl.leerstroom.sync.import-completed.v1",
                importId,
                1,
                id,
                Map.of("importId", importId, "requestedBy", requestedBy, "counts", counts, "at", LATER)));
        return importId;
    }

    public void buysSeats(String productId, int seats) {
        topics.publish(ForeignEvent.of(
                "license.product",
                "nl.leerstroom.license.product-published.v1",
                productId,
                1,
                null,
                Map.of(
                        "productId",
                        productId,
                        "kind",
                        "MODULE",
                        "title",
                        "Meten en uitzetten",
                        "levels",
                        new String[] {"BB"},
                        "at",
                        LATER)));
        var pool = UUID.randomUUID();
        topics.publish(ForeignEvent.of(
                "license.pool",
                "nl.leerstroom.license.licenses-purchased.v1",
                pool,
                1,
                id,
                Map.of("poolId", pool, "productId", productId, "orderNumber", "W-17", "seats", seats, "at", LATER)));
    }
}
