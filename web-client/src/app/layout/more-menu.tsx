import { useState } from 'react';
import { ActionIcon, Popover } from '@mantine/core';
import type { Destination, Navigation } from '@/app/navigation';
import { AppNavLink } from '@/components/app-link';
import { MenuIcon } from '@/components/icons';
import { useFrameTexts } from '@/lib/frame-texts';
import styles from '@/app/layout/frame.module.css';

/** The hamburger: what is used less, and on a narrow screen everything. */
export function MoreMenu({ navigation }: { navigation: Navigation }) {
  const t = useFrameTexts();
  const [opened, setOpened] = useState(false);

  function links(destinations: Destination[], className?: string) {
    return destinations.map(({ to, label }) => (
      <li key={to} className={className}>
        <AppNavLink
          to={to}
          end={to === '/'}
          className={styles.link}
          onClick={() => {
            setOpened(false);
          }}
        >
          {t(label)}
        </AppNavLink>
      </li>
    ));
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" hideDetached={false} returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          color="dark"
          size="xl"
          aria-label={t('menu')}
          aria-expanded={opened}
          className={navigation.more.length === 0 ? styles.narrow : undefined}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          <MenuIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <nav aria-label={t('menu')} className={styles.menu}>
          <ul>
            {links(navigation.main, styles.narrow)}
            {links(navigation.more)}
          </ul>
        </nav>
      </Popover.Dropdown>
    </Popover>
  );
}
