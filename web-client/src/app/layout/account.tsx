import { useState } from 'react';
import { Avatar, Popover, UnstyledButton } from '@mantine/core';
import { signOut } from '@/api/session';
import { AppLink } from '@/components/app-link';
import { CheckIcon } from '@/components/icons';
import { useFrameTexts } from '@/lib/frame-texts';
import { language, LANGUAGES, switchLanguage, type Language } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import styles from '@/app/layout/frame.module.css';

export function Account() {
  const t = useFrameTexts();
  const { name } = useSession();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      width={220}
      hideDetached={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.account}
          aria-label={t('account')}
          aria-expanded={opened}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          <Avatar color="stroom.7" variant="filled" radius="xl" aria-hidden="true">
            {initials(name)}
          </Avatar>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('account')}>
        <div className={styles.menu}>
          <p className={styles.person}>{name}</p>
          <AppLink to="/profile" className={styles.link} onClick={close}>
            {t('profile')}
          </AppLink>
          <Languages />
          <UnstyledButton className={styles.link} onClick={() => void signOut()}>
            {t('signOut')}
          </UnstyledButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Languages() {
  const t = useFrameTexts();
  const present = language();
  return (
    <fieldset className={styles.languages}>
      <legend>{t('language')}</legend>
      {Object.entries(LANGUAGES).map(([code, label]) => (
        <UnstyledButton
          key={code}
          lang={code}
          className={styles.link}
          aria-pressed={present === code}
          onClick={() => void switchLanguage(code as Language)}
        >
          {label} {present === code && <CheckIcon />}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

/** Noor van der Berg -> NB */
function initials(name: string) {
  const words = name.split(' ').filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}
