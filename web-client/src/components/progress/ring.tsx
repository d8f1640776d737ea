import { percentage, stateOf, type PageCount } from '@/components/progress/progress-state';
import styles from '@/components/progress/ring.module.css';

const ROUND = 2 * Math.PI * 26;

/** A ring that closes as pages are read. The words are with whoever shows it. */
export function Ring({ count }: { count: PageCount }) {
  const read = percentage(count);
  return (
    <svg className={styles.ring} viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="26" className={styles.track} />
      <circle
        cx="32"
        cy="32"
        r="26"
        className={styles[stateOf(count)]}
        strokeDasharray={`${(ROUND * read) / 100} ${ROUND}`}
        transform="rotate(-90 32 32)"
      />
      <text x="32" y="37" textAnchor="middle" className={styles.text}>
        {read}%
      </text>
    </svg>
  );
}
