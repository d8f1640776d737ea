import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { useHomeTexts } from '@/features/home/texts';

export function ParentHome() {
  const t = useHomeTexts();
  return (
    <Page title={t('home')}>
      <EmptyState>{t('nothingForParents')}</EmptyState>
    </Page>
  );
}
