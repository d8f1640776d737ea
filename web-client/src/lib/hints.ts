import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/gateway';

type Hint = components['schemas']['Hint'];

const LONGEST_WAIT = 30_000;

/**
 * What a hint makes stale. Queries that want to be live begin their key so: `['progress', groupId]`,
 * `['imports', importId]`, `['notifications']`.
 */
function staleAfter({ kind, id }: Hint): string[] | undefined {
  switch (kind) {
    case 'progress':
      return ['progress', id];
    case 'job':
      return ['imports', id];
    case 'notifications':
      return ['notifications'];
    default:
      return undefined;
  }
}

/** One stream per tab. A hint says what changed, never the data; hints may be lost, so a reconnect fetches everything again. */
export function useHints() {
  const cache = useQueryClient();
  useEffect(() => listen(cache), [cache]);
}

function listen(cache: QueryClient) {
  let stream: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = 1_000;
  let wasOpen = false;

  function open() {
    stream = new EventSource('/api/stream');
    stream.addEventListener('open', () => {
      wait = 1_000;
      if (wasOpen) {
        void cache.invalidateQueries();
      }
      wasOpen = true;
    });
    stream.addEventListener('hint', (event: MessageEvent<string>) => {
      const queryKey = staleAfter(JSON.parse(event.data) as Hint);
      if (queryKey) {
        void cache.invalidateQueries({ queryKey });
      }
    });
    stream.addEventListener('error', () => {
      // the browser reconnects by itself, but not after an answer that is no stream (signed out, a restart)
      if (stream.readyState === EventSource.CLOSED) {
        void cache.invalidateQueries({ queryKey: ['session'] });
        again = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    });
  }

  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
