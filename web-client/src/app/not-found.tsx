import { Button } from '@mantine/core';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { useFrameTexts } from '@/lib/frame-texts';

export function NotFound() {
  const t = useFrameTexts();
  return (
    <Page title={t('notFound')}>
      <EmptyState>
        <p>{t('notFoundDetail')}</p>
        <Button component={AppLink} to="/">
          {t('toHome')}
        </Button>
      </EmptyState>
    </Page>
  );
}

export function NotAllowed() {
  const t = useFrameTexts();
  return (
    <Page title={t('notAllowed')}>
      <EmptyState>
        <p>{t('notAllowedDetail')}</p>
        <Button component={AppLink} to="/">
          {t('toHome')}
        </Button>
      </EmptyState>
    </Page>
  );
}
