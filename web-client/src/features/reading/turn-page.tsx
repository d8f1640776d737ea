import { AppLink } from '@/components/app-link';
import { LeftIcon, RightIcon } from '@/components/icons';
import type { Module } from '@/features/reading/api/get-module';
import type { Page } from '@/features/reading/api/get-page';
import { useReadingTexts } from '@/features/reading/texts';
import styles from '@/features/reading/reading.module.css';

interface Props {
  page: Page;
  module: Module | undefined;
}

export function TurnPage({ page, module }: Props) {
  const t = useReadingTexts();
  const pages = module?.subtasks.flatMap((subtask) => subtask.pages) ?? [];
  const titleOf = (pageId: string) => pages.find((each) => each.pageId === pageId)?.title;
  return (
    <div className={styles.turn}>
      {page.previousPageId && (
        <AppLink className={styles.previous} to={`/pages/${page.previousPageId}`}>
          <LeftIcon />
          <span>
            {t('previous')} <span className={styles.turnTitle}>{titleOf(page.previousPageId)}</span>
          </span>
        </AppLink>
      )}
      {page.nextPageId ? (
        <AppLink className={styles.next} to={`/pages/${page.nextPageId}`}>
          <span>
            {t('next')} <span className={styles.turnTitle}>{titleOf(page.nextPageId)}</span>
          </span>
          <RightIcon />
        </AppLink>
      ) : (
        <AppLink className={styles.next} to="/">
          <span>
            {t('backHome')} <span className={styles.turnTitle}>{t('finished')}</span>
          </span>
          <RightIcon />
        </AppLink>
      )}
    </div>
  );
}
