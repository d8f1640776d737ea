import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';

export type Home = Schemas<'progress'>['Home'];
export type HomeModule = Schemas<'progress'>['HomeModule'];
export type Subtask = Schemas<'progress'>['Subtask'];

export function useHome() {
  return useQuery({ queryKey: ['home'], queryFn: () => orThrow(api.GET('/home')) });
}
