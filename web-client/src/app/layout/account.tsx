import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { signOut } from '@/api/session';
import { AppLink } from '@/components/app-link';
import { CheckIcon } from '@/components/icons';
import { useFrameTexts } from '@/lib/frame-texts';
import { language, LANGUAGES, switchLanguage, type Language } from '@/lib/i18n';
import { useSession } from '@/lib/session';

export function Account() {
  const t = useFrameTexts();
  const { name } = useSession();
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={t('account')} style={{ borderRadius: '50%' }}>
          <Avatar color="stroom.7" variant="filled" radius="xl" aria-hidden="true">
            {initials(name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dark.4">{name}</Menu.Label>
        <Menu.Item component={AppLink} to="/profile">
          {t('profile')}
        </Menu.Item>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('language')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {Object.entries(LANGUAGES).map(([code, label]) => (
              <Menu.Item
                key={code}
                lang={code}
                rightSection={language() === code && <CheckIcon />}
                onClick={() => void switchLanguage(code as Language)}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Noor van der Berg -> NB */
function initials(name: string) {
  const words = name.split(' ').filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}
