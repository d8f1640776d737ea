import { useCallback, useMemo, useState } from 'react';
import { Text } from '@mantine/core';
import { useGroupProgress, type GroupProgress } from '@/api/group-progress';
import { EmptyState } from '@/components/empty-state';
import { Lines, Loaded } from '@/components/loaded';
import { Glance, sumOf } from '@/components/progress/glance';
import { Matrix } from '@/features/progress/matrix';
import { StudentPanel } from '@/features/progress/student-panel';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { useAddressFilter } from '@/lib/use-address-filter';

export function ModuleProgress({ group, module }: { group: string; module: string }) {
  const progress = useGroupProgress(group, module);
  return (
    <Loaded query={progress} skeleton={<Lines count={10} height={40} />}>
      {(data) => <Students progress={data} />}
    </Loaded>
  );
}

export interface Chosen {
  studentId: string;
  subtaskId: string;
}

function Students({ progress }: { progress: GroupProgress }) {
  const t = useProgressScreenTexts();
  const [sought] = useAddressFilter('q');
  const [chosen, setChosen] = useState<Chosen>();
  const found = useMemo(() => withName(progress, sought), [progress, sought]);
  const open = useCallback((studentId: string, subtaskId: string) => {
    setChosen({ studentId, subtaskId });
  }, []);

  if (progress.students.length === 0) {
    return <EmptyState>{t('noStudents')}</EmptyState>;
  }
  return (
    <>
      <Glance students={progress.students.filter(({ licensed }) => licensed).map(({ subtasks }) => sumOf(subtasks))} />
      <Text size="sm" role="status" my="xs">
        {t('count', { count: found.students.length })}
      </Text>
      {found.students.length > 0 ? (
        <Matrix progress={found} onOpen={open} />
      ) : (
        <EmptyState>{t('nobodyFound')}</EmptyState>
      )}
      <StudentPanel
        progress={progress}
        chosen={chosen}
        onClose={() => {
          setChosen(undefined);
        }}
      />
    </>
  );
}

function withName(progress: GroupProgress, sought: string): GroupProgress {
  const words = plain(sought).split(' ');
  return sought
    ? { ...progress, students: progress.students.filter(({ name }) => words.every((w) => plain(name).includes(w))) }
    : progress;
}

/** Çelik is found by celik. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
