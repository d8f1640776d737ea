import type { ProgressState } from '@/components/progress/progress-state';
import styles from '@/components/progress/dot.module.css';

/** Empty, half or full: told apart by shape as well as by colour. The text is with whoever shows it. */
export function Dot({ state }: { state: ProgressState }) {
  return <span className={styles[state]} aria-hidden="true" />;
}
