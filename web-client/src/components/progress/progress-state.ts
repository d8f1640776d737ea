import { texts } from '@/lib/i18n';

export type ProgressState = 'none' | 'begun' | 'done';

/** The colour of each state; it never stands alone but beside a shape or a text. */
export const STATE_COLOR: Record<ProgressState, string> = {
  none: 'var(--none)',
  begun: 'var(--begun)',
  done: 'var(--done)',
};

export interface PageCount {
  pagesRead: number;
  pagesTotal: number;
}

export function stateOf({ pagesRead, pagesTotal }: PageCount): ProgressState {
  if (pagesRead === 0) {
    return 'none';
  }
  return pagesRead < pagesTotal ? 'begun' : 'done';
}

export function percentage({ pagesRead, pagesTotal }: PageCount): number {
  return pagesTotal === 0 ? 0 : Math.round((100 * pagesRead) / pagesTotal);
}

const state = texts(
  'state',
  {
    none: 'Nog niet begonnen',
    begun: 'Begonnen',
    done: 'Klaar',
    pages_one: '{{read}} van {{count}} pagina gelezen',
    pages_other: '{{read}} van {{count}} pagina’s gelezen',
  },
  {
    none: 'Not begun',
    begun: 'Begun',
    done: 'Done',
    pages_one: '{{read}} of {{count}} page read',
    pages_other: '{{read}} of {{count}} pages read',
  },
);

/** "Begonnen" and "3 van 5 pagina’s gelezen", for what is on screen and for what is read aloud. */
export function useProgressTexts() {
  const t = state.use();
  return {
    stateText: (count: PageCount) => t(stateOf(count)),
    pagesText: ({ pagesRead, pagesTotal }: PageCount) => t('pages', { read: pagesRead, count: pagesTotal }),
  };
}
