import { lazy, Suspense } from 'react';
import { SchoolName } from '@/app/layout/school-name';
import { navigationFor } from '@/app/navigation';
import { AppNavLink } from '@/components/app-link';
import { useFrameTexts } from '@/lib/frame-texts';
import { useChosenSchool } from '@/lib/school';
import { useSession } from '@/lib/session';
import styles from '@/app/layout/frame.module.css';

const Menus = lazy(() => import('@/app/layout/menus'));

export function TopBar() {
  const t = useFrameTexts();
  const navigation = navigationFor(useSession(), useChosenSchool());
  return (
    <header className={styles.bar}>
      <SchoolName />
      <nav aria-label={t('mainMenu')} className={`${styles.nav} ${styles.wide}`}>
        <ul>
          {navigation.main.map(({ to, label }) => (
            <li key={to}>
              <AppNavLink to={to} end={to === '/'} className={styles.link}>
                {t(label)}
              </AppNavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.right}>
        <Suspense>
          <Menus navigation={navigation} />
        </Suspense>
      </div>
    </header>
  );
}
