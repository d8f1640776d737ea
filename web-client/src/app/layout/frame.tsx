import { lazy, Suspense } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router';
import { NotAllowed } from '@/app/not-found';
import { TopBar } from '@/app/layout/top-bar';
import { useFrameTexts } from '@/lib/frame-texts';
import { useHints } from '@/lib/hints';
import type { RouteHandle } from '@/lib/roles';
import { useChosenSchool } from '@/lib/school';
import { hasRole, useSession } from '@/lib/session';
import styles from '@/app/layout/frame.module.css';

const LeftoverReads = lazy(() => import('@/features/reading/leftover-reads'));

/** What stands around every screen. */
export function Frame() {
  const t = useFrameTexts();
  const session = useSession();
  const matches = useMatches();
  const underWay = useNavigation().state === 'loading';
  const school = useChosenSchool();
  const { pathname } = useLocation();
  useHints();

  const demands = matches.map(({ handle }) => handle as RouteHandle | undefined);
  const allowed = demands.every((demand) => !demand || hasRole(session, ...demand.roles));

  if (session.mustChangePassword && pathname !== '/profile') {
    return <Navigate to="/profile" replace />;
  }
  return (
    <>
      <a className={styles.skip} href="#inhoud">
        {t('skip')}
      </a>
      <TopBar />
      {underWay && <div className={styles.underWay} role="progressbar" aria-label={t('loading')} />}
      <main id="inhoud" tabIndex={-1} key={school}>
        {allowed ? <Outlet /> : <NotAllowed />}
      </main>
      <Suspense>{hasRole(session, 'STUDENT') && <LeftoverReads />}</Suspense>
      <ScrollRestoration />
    </>
  );
}
