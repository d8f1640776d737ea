package nl.leerstroom.notification.bell;

import nl.leerstroom.notification.api.NotificationPage;
import nl.leerstroom.notification.api.NotificationsApi;
import nl.leerstroom.notification.api.ReadNotifications;
import nl.leerstroom.platform.web.Caller;
import nl.leerstroom.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Everybody has a bell, and reads their own only. */
@RestController
@PreAuthorize("hasAnyRole('STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'PARENT', 'SUPPORT')")
class NotificationsController implements NotificationsApi {

    private final JdbcNotifications notifications;
    private final NotificationTexts texts;

    NotificationsController(JdbcNotifications notifications, NotificationTexts texts) {
        this.notifications = notifications;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<NotificationPage> listNotifications(@Nullable Integer page, @Nullable Integer size) {
        var me = Caller.current().userId();
        var paging = Paging.of(page, size);
        return ResponseEntity.ok(new NotificationPage(
                notifications.of(me, paging).stream().map(texts::say).toList(),
                paging.page(),
                paging.size(),
                notifications.count(me),
                notifications.countUnread(me)));
    }

    @Override
    @Transactional
    public ResponseEntity<Void> markNotificationsRead(ReadNotifications request) {
        notifications.markRead(Caller.current().userId(), request.getIds());
        return ResponseEntity.noContent().build();
    }
}
