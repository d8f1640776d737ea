import type { RouteObject } from 'react-router';
import { IMPORTERS } from '@/lib/roles';

export const importRoutes: RouteObject[] = [
  {
    path: '/imports',
    handle: IMPORTERS,
    lazy: async () => ({ Component: (await import('@/features/imports/imports-screen')).ImportsScreen }),
  },
  {
    path: '/imports/:importId',
    handle: IMPORTERS,
    lazy: async () => ({ Component: (await import('@/features/imports/import-screen')).ImportScreen }),
  },
];
