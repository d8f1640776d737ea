import { useQuery } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';

/** One student in one module; its key begins with the group, so that the group's hints keep it fresh too. */
export function useStudentProgress(group: string, studentId: string, module: string) {
  return useQuery({
    queryKey: ['progress', group, 'student', studentId, module],
    queryFn: () =>
      orThrow(api.GET('/progress/students/{studentId}', { params: { path: { studentId }, query: { module } } })),
  });
}
