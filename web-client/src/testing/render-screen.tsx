import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { makeQueryClient } from '@/api/query-client';
import { theme } from '@/components/theme';
import { Toasts } from '@/components/toast';
import { SessionContext, type Session } from '@/lib/session';

/** A feature's screens at an address, for somebody who is signed in. Links to other features lead to their address alone. */
export function renderScreen(routes: RouteObject[], address: string, session: Session) {
  window.history.replaceState(null, '', address);
  const cache = makeQueryClient();
  cache.setDefaultOptions({ queries: { ...cache.getDefaultOptions().queries, retry: false } });
  const elsewhere = { path: '*', element: null };
  const router = createBrowserRouter([{ hydrateFallbackElement: <p>…</p>, children: [...routes, elsewhere] }]);
  const view = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={cache}>
        <SessionContext value={session}>
          <RouterProvider router={router} />
        </SessionContext>
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, user: userEvent.setup(), cache, router };
}
