import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { sessionQuery } from '@/api/session';
import { routes } from '@/app/routes';
import { StartFailed, SignInFailed, Starting } from '@/app/start-screens';
import { placeToReturnTo, rememberWho } from '@/lib/browser';
import { SessionContext, type Session } from '@/lib/session';
import { ProblemError } from '@/lib/problem';

/** The way in: who am I? Nothing is shown to somebody who is not signed in; the browser is on its way to the sign-in page. */
export function SignedIn() {
  const failed = new URLSearchParams(window.location.search).get('signin') === 'failed';
  const session = useQuery({ ...sessionQuery, enabled: !failed });
  if (session.data) {
    return <Client session={session.data} />;
  }
  if (failed) {
    return <SignInFailed />;
  }
  const leaving = session.error instanceof ProblemError && session.error.status === 401;
  return session.error && !leaving ? <StartFailed error={session.error} /> : <Starting />;
}

function Client({ session }: { session: Session }) {
  const [router] = useState(() => {
    rememberWho(session.userId);
    const place = placeToReturnTo(session.userId);
    if (place) {
      window.history.replaceState(null, '', place);
    }
    return createBrowserRouter(routes);
  });
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}
