import type { RouteObject } from 'react-router';
import { Crash } from '@/app/crash';
import { Frame } from '@/app/layout/frame';
import { NotFound } from '@/app/not-found';
import { Starting } from '@/app/start-screens';
import { groupRoutes } from '@/features/groups/routes';
import { homeRoutes } from '@/features/home/routes';
import { importRoutes } from '@/features/imports/routes';
import { licenseRoutes } from '@/features/licenses/routes';
import { myProgressRoutes } from '@/features/my-progress/routes';
import { profileRoutes } from '@/features/profile/routes';
import { progressRoutes } from '@/features/progress/routes';
import { readingRoutes } from '@/features/reading/routes';
import { schoolRoutes } from '@/features/schools/routes';
import { userRoutes } from '@/features/users/routes';

/** All screens. Each feature names its own, every one of them loaded when it is first visited. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <Crash />,
    hydrateFallbackElement: <Starting />,
    children: [
      {
        errorElement: <Crash />,
        children: [
          ...homeRoutes,
          ...groupRoutes,
          ...importRoutes,
          ...licenseRoutes,
          ...userRoutes,
          ...readingRoutes,
          ...myProgressRoutes,
          ...progressRoutes,
          ...schoolRoutes,
          ...profileRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
