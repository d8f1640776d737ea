package nl.leerstroom.license.product;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.leerstroom.license.product.domain.Product;
import nl.leerstroom.platform.events.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the shipped catalogue at the start; each change is told once, however many instances start. */
@Service
class PublishCatalogue implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PublishCatalogue.class);

    private final Catalogue catalogue;
    private final JdbcProducts products;
    private final Outbox outbox;
    private final Clock clock;

    PublishCatalogue(Catalogue catalogue, JdbcProducts products, Outbox outbox, Clock clock) {
        this.catalogue = catalogue;
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        publish(catalogue.products());
    }

    @Transactional
    public void publish(List<Product> shipped) {
        var now = clock.instant();
        var versions = products.save(shipped, now);
        outbox.appendAll(shipped.stream()
                .flatMap(product -> Stream.ofNullable(versions.get(product.id()))
                        .map(version -> ProductPublishedV1.of(product, version, now)))
                .toList());
        LOG.info("catalogue: products={} published={}", shipped.size(), versions.size());
    }
}
