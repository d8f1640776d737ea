package nl.leerstroom.notification.bell;

import java.util.List;
import java.util.Set;
import nl.leerstroom.platform.events.EventBatch;
import nl.leerstroom.platform.events.EventsConsumer;
import nl.leerstroom.platform.events.Hints;
import org.springframework.stereotype.Component;

/** Puts behind the bell what a school's admins, and whoever started it, should know; open screens show it at once. */
@Component
class BellConsumer implements EventsConsumer {

    private final JdbcNotifications notifications;
    private final Hints hints;

    BellConsumer(JdbcNotifications notifications, Hints hints) {
        this.notifications = notifications;
        this.hints = hints;
    }

    @Override
    public String name() {
        return "notification-service.bell";
    }

    @Override
    public Set<String> topics() {
        return Set.of("sync.import", "license.pool");
    }

    @Override
    public Set<String> types() {
        return Set.of(ImportCompletedV1.TYPE, LicensesPurchasedV1.TYPE);
    }

    @Override
    public void handle(EventBatch batch) {
        tell(batch.of(ImportCompletedV1.TYPE, ImportCompletedV1.class).stream()
                .map(News::of)
                .toList());
        tell(batch.of(LicensesPurchasedV1.TYPE, LicensesPurchasedV1.class).stream()
                .map(News::of)
                .toList());
    }

    private void tell(List<News> news) {
        notifications.add(news).forEach(told -> hints.publish(told.people(), "notifications", told.about()));
    }
}
