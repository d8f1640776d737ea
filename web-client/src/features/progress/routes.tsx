import type { RouteObject } from 'react-router';
import { STAFF } from '@/lib/roles';

export const progressRoutes: RouteObject[] = [
  {
    path: '/progress',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/progress/progress-screen')).ProgressScreen }),
  },
];
