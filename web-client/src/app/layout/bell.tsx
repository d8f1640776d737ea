import { useId, useState } from 'react';
import { ActionIcon, Badge, Popover, VisuallyHidden } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { useMarkRead, useNotifications } from '@/api/notifications';
import { AppLink } from '@/components/app-link';
import { BellIcon } from '@/components/icons';
import { Loaded } from '@/components/loaded';
import { dateAndTime } from '@/lib/dates';
import { useFrameTexts } from '@/lib/frame-texts';
import styles from '@/app/layout/frame.module.css';

type Notification = Schemas<'notification'>['Notification'];

/** What concerns you. What was shown counts as read when the list is closed again. */
export function Bell() {
  const t = useFrameTexts();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const notifications = useNotifications();
  const { mutate: markRead } = useMarkRead();
  const unread = notifications.data?.unread ?? 0;

  function toggle(open: boolean) {
    setOpened(open);
    const shown = (notifications.data?.items ?? []).filter(({ readAt }) => !readAt).map((item) => item.id);
    if (!open && shown.length > 0) {
      markRead(shown);
    }
  }

  return (
    <Popover opened={opened} onChange={toggle} position="bottom-end" shadow="md" hideDetached={false} returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          color="dark"
          size="xl"
          className={styles.round}
          aria-label={t('notifications')}
          aria-describedby={id}
          aria-expanded={opened}
          onClick={() => {
            toggle(!opened);
          }}
        >
          <BellIcon />
          {unread > 0 && (
            <span className={styles.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <VisuallyHidden id={id} role="status">
        {unread > 0 && t('unread', { count: unread })}
      </VisuallyHidden>
      <Popover.Dropdown aria-label={t('notifications')}>
        <Loaded query={notifications}>
          {({ items, total }) => (
            <>
              {items.length === 0 && t('noNotifications')}
              <ul className={styles.notifications}>
                {items.map((item) => (
                  <Item
                    key={item.id}
                    item={item}
                    onFollow={() => {
                      toggle(false);
                    }}
                  />
                ))}
              </ul>
              {total > items.length && t('moreNotifications', { count: total - items.length })}
            </>
          )}
        </Loaded>
      </Popover.Dropdown>
    </Popover>
  );
}

function Item({ item, onFollow }: { item: Notification; onFollow: () => void }) {
  const t = useFrameTexts();
  return (
    <li className={styles.notification}>
      <strong>
        {item.link ? (
          <AppLink to={item.link} onClick={onFollow}>
            {item.title}
          </AppLink>
        ) : (
          item.title
        )}
      </strong>{' '}
      {!item.readAt && (
        <Badge size="sm" color="stroom.7">
          {t('new')}
        </Badge>
      )}
      <p>{item.body}</p>
      <time className={styles.when} dateTime={item.createdAt}>
        {dateAndTime(item.createdAt)}
      </time>
    </li>
  );
}
