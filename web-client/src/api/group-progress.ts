import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

export type GroupProgress = Schemas<'progress'>['GroupProgress'];
export type StudentRow = Schemas<'progress'>['StudentRow'];

/** Students by subtasks; kept fresh by hints of the kind `progress`, which name the group. */
export function useGroupProgress(group: string, module: string) {
  return useQuery({
    queryKey: ['progress', group, 'module', module],
    queryFn: () => orThrow(api.GET('/progress', { params: { query: { group, module } } })),
    enabled: group !== '' && module !== '',
  });
}

export function useGroupModules(group: string) {
  return useQuery({
    queryKey: ['progress', group, 'modules'],
    queryFn: () => orThrow(api.GET('/progress/modules', { params: { query: { group } } })),
    enabled: group !== '',
  });
}
