package nl.leerstroom.notification.mail;

import java.util.UUID;
import nl.leerstroom.notification.api.DeliveriesApi;
import nl.leerstroom.notification.api.DeliveryPage;
import nl.leerstroom.notification.api.DeliveryState;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveriesController implements DeliveriesApi {

    private final JdbcDeliveries deliveries;

    DeliveriesController(JdbcDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    @PreAuthorize("hasAnyRole('SCHOOL_ADMIN', 'SUPPORT')")
    @Transactional(readOnly = true)
    public ResponseEntity<DeliveryPage> listDeliveries(
            @Nullable UUID school,
            @Nullable UUID userId,
            @Nullable DeliveryState state,
            @Nullable Integer page,
            @Nullable Integer size) {
        var paging = Paging.of(page, size);
        var filter = new JdbcDeliveries.Filter(
                Caller.current().schoolOrNull(), userId, state == null ? null : state.getValue());
        return ResponseEntity.ok(new DeliveryPage(
                deliveries.find(filter, paging), paging.page(), paging.size(), deliveries.count(filter)));
    }
}
