import { memo, useEffect, useId, useRef } from 'react';
import type { Page } from '@/features/reading/api/get-page';
import { Meaning } from '@/features/reading/meaning';
import { useReadingTexts } from '@/features/reading/texts';
import { useTerms } from '@/features/reading/use-terms';
import styles from '@/features/reading/page-text.module.css';

/** The text of a page; a term shows its meaning on hover, on focus and on tap, and Escape takes it away. */
export function PageText({ page }: { page: Page }) {
  const t = useReadingTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { shown, hide, keep, listeners } = useTerms(box);
  const term = page.terms.find((candidate) => candidate.id === shown?.term);

  // a screen reader says the meaning with the term, wherever it looks
  useEffect(() => {
    for (const button of box.current?.querySelectorAll<HTMLElement>('[data-term]') ?? []) {
      button.setAttribute('aria-describedby', `${id}${button.dataset.term ?? ''}`);
    }
  }, [id, page]);

  return (
    <div className={styles.box} ref={box} {...listeners}>
      <Html html={page.html} table={t('table')} />
      {shown && term && <Meaning term={term} at={shown.at} onEnter={keep} onLeave={hide} />}
      <div hidden>
        {page.terms.map((each) => (
          <span key={each.id} id={id + each.id}>
            {each.meaning}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Written once per page, so that its buttons stay the same elements while meanings come and go. */
const Html = memo(function Html({ html, table }: { html: string; table: string }) {
  // safe to show as it is: the platform's contract for a page
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: scrollingTables(html, table) }} />;
});

/** A wide table scrolls within itself, also by keyboard. */
function scrollingTables(html: string, label: string) {
  return html
    .replaceAll(/<table/g, `<div class="wide" role="region" tabindex="0" aria-label="${label}"><table`)
    .replaceAll('</table>', '</table></div>');
}
