import type { Page } from '@/features/reading/api/get-page';
import type { Place } from '@/features/reading/use-terms';
import styles from '@/features/reading/page-text.module.css';

interface Props {
  term: Page['terms'][number];
  at: Place;
  onEnter: () => void;
  onLeave: () => void;
}

export function Meaning({ term, at, onEnter, onLeave }: Props) {
  return (
    // the pointer may rest on it; nothing in it is to be operated
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="tooltip" className={styles.meaning} style={at} onMouseEnter={onEnter} onMouseLeave={onLeave}>
      <strong>{term.term}</strong>
      <br />
      {term.meaning}
    </div>
  );
}
