import { api, orThrow } from '@/api/client';

export const schoolQuery = (schoolId: string) => ({
  queryKey: ['schools', schoolId],
  queryFn: () => orThrow(api.GET('/schools/{schoolId}', { params: { path: { schoolId } } })),
  staleTime: 60_000,
});
