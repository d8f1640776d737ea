import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';
import type { Page } from '@/features/reading/api/get-page';

export type Module = Schemas<'progress'>['Module'];

/** The module of a page, on that page's path; the present one stays while the next page is on its way. */
export function useModuleOf(page: Page | undefined) {
  return useQuery({
    queryKey: ['modules', page?.moduleId, page?.level],
    queryFn: page ? () => getModule(page) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

const getModule = ({ moduleId, level }: Page) =>
  orThrow(api.GET('/modules/{moduleId}', { params: { path: { moduleId }, query: { level } } }));
