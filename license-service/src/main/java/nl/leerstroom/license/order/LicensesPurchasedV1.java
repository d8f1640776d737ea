package nl.leerstroom.license.order;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.leerstroom.license.pool.domain.Movement;
import nl.leerstroom.platform.events.OutgoingEvent;

/** contracts/events/license/licenses-purchased.v1.schema.json */
record LicensesPurchasedV1(UUID poolId, String productId, String orderNumber, int seats, Instant at) {

    static final String TYPE = "nl.leerstroom.license.licenses-purchased.v1";
    private static final String TOPIC = "license.pool";

    static OutgoingEvent of(Movement purchase, long poolVersion) {
        var pool = purchase.pool();
        var data = new LicensesPurchasedV1(
                pool.id(),
                pool.key().productId(),
                Objects.requireNonNull(purchase.orderNumber()),
                purchase.seats(),
                purchase.at());
        var key = pool.id().toString();
        return new OutgoingEvent(
                TOPIC, key, TYPE, key, poolVersion, purchase.at(), pool.key().schoolId(), data);
    }
}
