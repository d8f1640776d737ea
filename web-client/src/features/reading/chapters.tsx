import { useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { AppNavLink } from '@/components/app-link';
import { CheckIcon, DownIcon } from '@/components/icons';
import type { Module } from '@/features/reading/api/get-module';
import { useReadingTexts } from '@/features/reading/texts';
import styles from '@/features/reading/reading.module.css';

interface Props {
  module: Module;
  /** Read here a moment ago, though the platform may not know it yet. */
  justRead: ReadonlySet<string>;
}

/** The pages of the module with what was read; folded away on a narrow screen until asked for. */
export function Chapters({ module, justRead }: Props) {
  const t = useReadingTexts();
  const [opened, setOpened] = useState(false);
  return (
    <nav aria-label={t('chapters', { module: module.title })} className={styles.chapters}>
      <Button
        variant="default"
        fullWidth
        className={styles.fold}
        aria-expanded={opened}
        rightSection={<DownIcon />}
        onClick={() => {
          setOpened(!opened);
        }}
      >
        {t('contents')}
      </Button>
      <ol className={opened ? styles.subtasks : `${styles.subtasks} ${styles.folded}`}>
        {module.subtasks.map((subtask) => (
          <li key={subtask.subtaskId}>
            <span className={styles.subtask}>{subtask.title}</span>
            <ul className={styles.pages}>
              {subtask.pages.map(({ pageId, title, read }) => (
                <li key={pageId}>
                  <AppNavLink
                    to={`/pages/${pageId}`}
                    className={styles.page}
                    onClick={() => {
                      setOpened(false);
                    }}
                  >
                    <span className={styles.mark}>{(read || justRead.has(pageId)) && <CheckIcon size={16} />}</span>
                    {title}
                    {(read || justRead.has(pageId)) && <VisuallyHidden> ({t('read')})</VisuallyHidden>}
                  </AppNavLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}
