import type { RouteObject } from 'react-router';
import { STAFF } from '@/lib/roles';

export const groupRoutes: RouteObject[] = [
  {
    path: '/groups',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/groups/groups-screen')).GroupsScreen }),
  },
  {
    path: '/groups/new',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/groups/new-group-screen')).NewGroupScreen }),
  },
  {
    path: '/groups/:groupId',
    handle: STAFF,
    lazy: async () => ({ Component: (await import('@/features/groups/group-screen')).GroupScreen }),
  },
];
