import type { RouteObject } from 'react-router';
import { STAFF } from '@/lib/roles';

export const userRoutes: RouteObject[] = [
  {
    path: '/users',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/users/users-screen')).UsersScreen }),
  },
];
