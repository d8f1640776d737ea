import { Button } from '@mantine/core';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { useFrameTexts } from '@/lib/frame-texts';

/** A screen that threw, or whose file is gone since a newer version was put in place. */
export function Crash() {
  const t = useFrameTexts();
  return (
    <Page title={t('crashed')}>
      <EmptyState>
        <p role="alert">{t('crashedDetail')}</p>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('reload')}
        </Button>
      </EmptyState>
    </Page>
  );
}
