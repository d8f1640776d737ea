import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';

const KEY = ['notifications'];

export function useNotifications() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => orThrow(api.GET('/notifications', { params: { query: { size: 20 } } })),
  });
}

export function useMarkRead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => orThrow(api.POST('/notifications/read', { body: { ids } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: KEY }),
  });
}
