import type { RouteObject } from 'react-router';
import { READERS } from '@/lib/roles';

export const readingRoutes: RouteObject[] = [
  {
    path: '/pages/:pageId',
    handle: READERS,
    lazy: async () => ({ Component: (await import('@/features/reading/reading-screen')).ReadingScreen }),
  },
];
