import type { RouteObject } from 'react-router';
import { STAFF } from '@/lib/roles';

export const licenseRoutes: RouteObject[] = [
  {
    path: '/licenses',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/licenses/licenses-screen')).LicensesScreen }),
  },
];
