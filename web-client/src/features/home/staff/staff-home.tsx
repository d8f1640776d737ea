import { Page } from '@/components/page';
import { useHomeTexts } from '@/features/home/texts';

export function StaffHome() {
  const t = useHomeTexts();
  return <Page title={t('home')}>{null}</Page>;
}
