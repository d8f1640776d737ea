package nl.leerstroom.license.order;

import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import nl.leerstroom.license.api.Order;
import nl.leerstroom.license.api.OrderLine;
import nl.leerstroom.license.api.OrderRequest;
import nl.leerstroom.license.api.OrdersApi;
import nl.leerstroom.license.order.OrderOutcome.NumberReused;
import nl.leerstroom.license.order.OrderOutcome.Taken;
import nl.leerstroom.license.order.OrderOutcome.TakenBefore;
import nl.leerstroom.license.product.domain.Products;
import nl.leerstroom.license.school.domain.Schools;
import nl.leerstroom.platform.web.Conflict;
import nl.leerstroom.platform.web.Unprocessable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrdersController implements OrdersApi {

    private static final int MOST_SEATS = 50_000;

    private final PlaceOrder placeOrder;
    private final Products products;
    private final Schools schools;

    OrdersController(PlaceOrder placeOrder, Products products, Schools schools) {
        this.placeOrder = placeOrder;
        this.products = products;
        this.schools = schools;
    }

    @Override
    @PreAuthorize("hasRole('WEBSHOP')")
    public ResponseEntity<Order> placeOrder(OrderRequest request) {
        var order = new SeatOrder(request.getOrderNumber(), school(request), seats(request));
        return switch (placeOrder.place(order)) {
            case Taken(var at) -> ResponseEntity.status(HttpStatus.CREATED).body(toApi(request, order, at));
            case TakenBefore(var at) -> ResponseEntity.ok(toApi(request, order, at));
            case NumberReused() -> throw new Conflict("order-number-reused", order.number());
        };
    }

    private UUID school(OrderRequest request) {
        var brin = brin(request);
        return schools.byBrin(brin)
                .orElseThrow(() -> new Unprocessable("unknown-school", brin).and("/brin", "unknown-school", brin));
    }

    private TreeMap<String, Integer> seats(OrderRequest request) {
        var lines = request.getLines();
        var known = products.find(lines.stream().map(OrderLine::getProductId).toList());
        var seats = new TreeMap<String, Integer>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!known.containsKey(line.getProductId())) {
                throw refused("unknown-product", "/lines/%d/productId".formatted(at), line.getProductId());
            }
            if (line.getSeats() < 1 || line.getSeats() > MOST_SEATS) {
                throw refused("seats-out-of-range", "/lines/%d/seats".formatted(at), MOST_SEATS);
            }
            seats.merge(line.getProductId(), line.getSeats(), Integer::sum);
        }
        return seats;
    }

    private static Unprocessable refused(String code, String pointer, Object argument) {
        return new Unprocessable(code, argument).and(pointer, code, argument);
    }

    private static Order toApi(OrderRequest request, SeatOrder order, Instant at) {
        var lines = order.seatsByProduct().entrySet().stream()
                .map(line -> new OrderLine(line.getKey(), line.getValue()))
                .toList();
        return new Order(order.number(), brin(request), lines, at);
    }

    private static String brin(OrderRequest request) {
        return request.getBrin().strip().toUpperCase(Locale.ROOT);
    }
}
