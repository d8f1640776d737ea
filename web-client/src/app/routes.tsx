import type { RouteObject } from 'react-router';
import { Crash } from '@/app/crash';
import { Frame } from '@/app/layout/frame';
import { NotFound } from '@/app/not-found';
import { Starting } from '@/app/start-screens';
import { homeRoutes } from '@/features/home/routes';
import { readingRoutes } from '@/features/reading/routes';

/** All screens. Each feature names its own, every one of them loaded when it is first visited. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <Crash />,
    hydrateFallbackElement: <Starting />,
    children: [
      {
        errorElement: <Crash />,
        children: [...homeRoutes, ...readingRoutes, { path: '*', element: <NotFound /> }],
      },
    ],
  },
];
