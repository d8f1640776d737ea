import type { RouteObject } from 'react-router';
import { STUDENT } from '@/lib/roles';

export const myProgressRoutes: RouteObject[] = [
  {
    path: '/my-progress',
    handle: STUDENT,
    lazy: async () => ({ Component: (await import('@/features/my-progress/my-progress-screen')).MyProgressScreen }),
  },
];
