import { Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { PasswordForm } from '@/features/profile/password-form';
import { useProfileTexts } from '@/features/profile/texts';
import { levelText } from '@/lib/level';
import { useSession } from '@/lib/session';

/** One's own account; with a temporary password nothing but choosing a new one. */
export function ProfileScreen() {
  const t = useProfileTexts();
  const { mustChangePassword } = useSession();
  return (
    <Page title={mustChangePassword ? t('mustChange') : t('title')} width="text">
      <Stack>
        {mustChangePassword ? <p>{t('mustChangeWhy')}</p> : <Details />}
        <Paper withBorder p="lg" radius="lg">
          {!mustChangePassword && <h2 style={{ marginTop: 0 }}>{t('password')}</h2>}
          <PasswordForm />
        </Paper>
      </Stack>
    </Page>
  );
}

function Details() {
  const t = useProfileTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => orThrow(api.GET('/me')) });
  return (
    <Paper withBorder p="lg" radius="lg">
      <h2 style={{ marginTop: 0 }}>{t('you')}</h2>
      <Loaded query={me}>
        {({ name, email, level }) => (
          <>
            <dl>
              <dt>{t('name')}</dt>
              <dd>{name}</dd>
              <dt>{t('username')}</dt>
              <dd>{email ?? t('noAddress')}</dd>
              {level && (
                <>
                  <dt>{t('level')}</dt>
                  <dd>{levelText(level)}</dd>
                </>
              )}
            </dl>
            <p>{t('ownedByPlatform')}</p>
          </>
        )}
      </Loaded>
    </Paper>
  );
}
