import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, orThrow, type Schemas } from '@/api/client';
import { AppLink } from '@/components/app-link';
import { useHomeTexts } from '@/features/home/texts';
import styles from '@/features/home/staff/staff-home.module.css';

type Pool = Schemas<'license'>['LicensePool'];

/** Nearly empty: a tenth of what was bought or less, and never a warning for more than twenty seats. */
const nearlyEmpty = ({ available, purchased }: Pool) => available <= Math.min(20, purchased / 10);

/** What asks for a hand: students who see nothing, and seats that run out. Silent when nothing waits. */
export function WhatWaits() {
  const t = useHomeTexts();
  const withoutGroup = useQuery({
    queryKey: ['users', 'without-group'],
    queryFn: () => orThrow(api.GET('/users', { params: { query: { role: 'STUDENT', group: 'none', size: 1 } } })),
  });
  const pools = useQuery({
    queryKey: ['license-pools', 'all'],
    queryFn: () => orThrow(api.GET('/license-pools', { params: { query: { size: 500 } } })),
  });
  const alone = withoutGroup.data?.total ?? 0;
  const scarce = (pools.data?.items ?? []).filter(nearlyEmpty);
  if (alone === 0 && scarce.length === 0) {
    return null;
  }
  return (
    <Alert
      color="orange"
      variant="light"
      styles={{ title: { color: '#7a4100' } }}
      title={t('waiting')}
      mb="lg"
      role="region"
      aria-label={t('waiting')}
    >
      <ul className={styles.waiting}>
        {alone > 0 && (
          <li>
            <AppLink to="/users?role=STUDENT&group=none">{t('withoutGroup', { count: alone })}</AppLink>
          </li>
        )}
        {scarce.map(({ poolId, title, available }) => (
          <li key={poolId}>
            <AppLink to="/licenses">{t('nearlyEmpty', { title, count: available })}</AppLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
