import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

export type Page = Schemas<'progress'>['Page'];

export const pageQuery = (pageId: string) => ({
  queryKey: ['pages', pageId],
  queryFn: () => orThrow(api.GET('/pages/{pageId}', { params: { path: { pageId } } })),
  staleTime: 10 * 60_000,
});

/** The page, and the next one fetched ahead: it opens at once, and a lost connection does not stop the reader. */
export function usePage(pageId: string) {
  const cache = useQueryClient();
  const page = useQuery(pageQuery(pageId));
  const next = page.data?.nextPageId;
  useEffect(() => {
    if (next) {
      void cache.prefetchQuery(pageQuery(next));
    }
  }, [cache, next]);
  return page;
}
