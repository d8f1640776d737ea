import { useQuery } from '@tanstack/react-query';
import { schoolQuery } from '@/api/schools';
import { useChosenSchool } from '@/lib/school';
import { useSession } from '@/lib/session';
import styles from '@/app/layout/frame.module.css';

/** The person's school, or the one that support has chosen. */
export function SchoolName() {
  const { school } = useSession();
  const chosen = useChosenSchool();
  const other = useQuery({ ...schoolQuery(chosen ?? ''), enabled: !school && chosen !== undefined });
  return (
    <div className={styles.school}>
      <img src="/leerstroom.svg" alt="Leerstroom" width="32" height="32" />
      <span className={styles.schoolName}>{school?.name ?? other.data?.name ?? ''}</span>
    </div>
  );
}
