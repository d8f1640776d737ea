import type { ReactNode } from 'react';
import styles from '@/components/empty-state.module.css';

interface Props {
  picture?: ReactNode;
  title?: string;
  /** What to do. */
  children: ReactNode;
}

/** There is nothing here, and that is said with what to do about it. */
export function EmptyState({ picture, title, children }: Props) {
  return (
    <div className={styles.empty}>
      {picture}
      {title && <h2 className={styles.title}>{title}</h2>}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
