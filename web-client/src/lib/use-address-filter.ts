import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A filter that lives in the address, so that a link to what is on screen can be shared. An empty value takes it away,
 * and a change of any filter begins again at the first page of the list.
 */
export function useAddressFilter(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      setParams(
        (present) => {
          const next = new URLSearchParams(present);
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
          if (name !== 'page') {
            next.delete('page');
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
