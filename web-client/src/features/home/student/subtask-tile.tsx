import { AppLink } from '@/components/app-link';
import { SubtaskProgress } from '@/components/progress/subtask-progress';
import type { Subtask } from '@/features/home/api/get-home';
import { useHomeTexts } from '@/features/home/texts';
import styles from '@/features/home/student/student-home.module.css';

/** A subtask; it opens at its first unread page, or at its beginning when all is read. */
export function SubtaskTile({ subtask, number }: { subtask: Subtask; number: number }) {
  const t = useHomeTexts();
  const page = subtask.pages.find(({ read }) => !read) ?? subtask.pages[0];
  return (
    <li className={styles.tile}>
      <span className={styles.number}>{t('subtask', { number })}</span>
      <h3 className={styles.subtask}>
        {page ? (
          <AppLink to={`/pages/${page.pageId}`} className={styles.whole}>
            {subtask.title}
          </AppLink>
        ) : (
          subtask.title
        )}
      </h3>
      <SubtaskProgress count={subtask} />
    </li>
  );
}
