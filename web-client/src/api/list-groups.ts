import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

export type GroupSummary = Schemas<'group'>['GroupSummary'];

/** The school's live groups by title, as many as a list of choices holds; `mine`: the caller's own. */
export function useGroups(mine: boolean) {
  return useQuery({
    queryKey: ['groups', 'choices', mine],
    queryFn: () => orThrow(api.GET('/groups', { params: { query: { mine, size: 500 } } })),
    staleTime: 30_000,
  });
}
