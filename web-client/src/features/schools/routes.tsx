import type { RouteObject } from 'react-router';
import { SUPPORT } from '@/lib/roles';

export const schoolRoutes: RouteObject[] = [
  {
    path: '/schools',
    handle: SUPPORT,
    lazy: async () => ({ Component: (await import('@/features/schools/schools-screen')).SchoolsScreen }),
  },
];
