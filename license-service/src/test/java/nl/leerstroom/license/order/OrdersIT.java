package nl.leerstroom.license.order;

import static nl.leerstroom.license.TestSchool.ELECTIVE;
import static nl.leerstroom.license.TestSchool.MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.leerstroom.license.TestSchool;
import nl.leerstroom.platform.test.Api;
import nl.leerstroom.platform.test.CatalogueRules;
import nl.leerstroom.platform.test.Person;
import nl.leerstroom.platform.test.ServiceTest;
import nl.leerstroom.platform.test.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OrdersIT {

    @Autowired
    private Api api;

    @Autowired
    private Topics topics;

    private TestSchool school;
    private Api webshop;
    private final String number = "W-" + UUID.randomUUID();

    @BeforeEach
    void aSchoolThatBoughtBefore() {
        school = new TestSchool(api, topics);
        webshop = api.as(Person.webshop());
        school.buys(5);
    }

    @Test
    void addsTheSeatsAtOnceAndTellsSo() {
        webshop.post("/api/orders", school.order(number, MODULE, 30)).expect(201);

        assertThat(school.pool().path("available").asInt()).isEqualTo(35);
        var purchased = topics.await(
                LicensesPurchasedV1.TYPE,
                event -> event.data().path("orderNumber").asString().equals(number));
        assertThat(purchased.data().path("seats").asInt()).isEqualTo(30);
        assertThat(CatalogueRules.faultsOf(
                        LicensesPurchasedV1.TYPE, purchased.data().toString()))
                .isEmpty();
    }

    @Test
    void addsTheLinesOfOneProductUp() {
        var lines = List.of(
                Map.of("productId", MODULE, "seats", 10),
                Map.of("productId", ELECTIVE, "seats", 3),
                Map.of("productId", MODULE, "seats", 2));

        var answer = webshop.post("/api/orders", Map.of("orderNumber", number, "brin", school.brin, "lines", lines))
                .expect(201);

        assertThat(answer.json().at("/lines/0/seats").asInt()).isEqualTo(12);
        assertThat(answer.json().at("/lines/1/seats").asInt()).isEqualTo(3);
    }

    @Test
    void theSameOrderTwiceChangesNothing() {
        var first =
                webshop.post("/api/orders", school.order(number, MODULE, 30)).expect(201);
        var second =
                webshop.post("/api/orders", school.order(number, MODULE, 30)).expect(200);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(school.pool().path("purchased").asInt()).isEqualTo(35);
    }

    @Test
    void theSameOrderTwentyTimesAtOnceIsTakenOnce() throws Exception {
        Callable<Integer> order = () ->
                webshop.post("/api/orders", school.order(number, MODULE, 30)).status();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(
                    IntStream.range(0, 20).mapToObj(_ -> order).toList());

            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status == 200)
                    .hasSize(19);
        }
        assertThat(school.pool().path("purchased").asInt()).isEqualTo(35);
    }

    @Test
    void theSameNumberWithAnotherContentIsRefused() {
        webshop.post("/api/orders", school.order(number, MODULE, 30)).expect(201);

        var other = webshop.post("/api/orders", school.order(number, MODULE, 31));

        assertThat(other.expect(409).code()).isEqualTo("order-number-reused");
        assertThat(school.pool().path("purchased").asInt()).isEqualTo(35);
    }

    @Test
    void refusesWhatIsNotThere() {
        var elsewhere = Map.of(
                "orderNumber",
                number,
                "brin",
                "00XX99",
                "lines",
                school.order(number, MODULE, 1).get("lines"));

        assertThat(webshop.post("/api/orders", elsewhere).expect(422).code()).isEqualTo("unknown-school");
        assertThat(webshop.post("/api/orders", school.order(number, "8719000000999", 1))
                        .expect(422)
                        .code())
                .isEqualTo("unknown-product");
        assertThat(webshop.post("/api/orders", school.order(number, MODULE, 0))
                        .expect(422)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/lines/0/seats");
        assertThat(webshop.post("/api/orders", school.order(number, MODULE, 50_001))
                        .expect(422)
                        .code())
                .isEqualTo("seats-out-of-range");
    }

    @Test
    void onlyTheWebshopOrders() {
        for (var person :
                List.of(school.teacher, Person.admin(school.id), Person.support(), Person.student(school.id))) {
            api.as(person).post("/api/orders", school.order(number, MODULE, 1)).expect(403);
        }
        webshop.get("/api/license-pools").expect(403);
        webshop.get("/api/licenses").expect(403);
    }
}
