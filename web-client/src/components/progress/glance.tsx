import { Group, Progress, Text } from '@mantine/core';
import { Dot } from '@/components/progress/dot';
import { STATE_COLOR, stateOf, type PageCount, type ProgressState } from '@/components/progress/progress-state';
import { texts } from '@/lib/i18n';

const STATES: ProgressState[] = ['done', 'begun', 'none'];

const glance = texts(
  'glance',
  { done: '{{count}} klaar', begun: '{{count}} begonnen', none: '{{count}} nog niet begonnen' },
  { done: '{{count}} done', begun: '{{count}} begun', none: '{{count}} not begun' },
);

/** How far a group is with a module: a bar of its students by state, and the same in words. */
export function Glance({ students }: { students: PageCount[] }) {
  const t = glance.use();
  const numberOf = (state: ProgressState) => students.filter((student) => stateOf(student) === state).length;
  return (
    <div>
      <Progress.Root size="lg" mb={6} aria-hidden="true">
        {STATES.filter((state) => state !== 'none').map((state) => (
          <Progress.Section
            key={state}
            value={(100 * numberOf(state)) / Math.max(1, students.length)}
            color={STATE_COLOR[state]}
          />
        ))}
      </Progress.Root>
      <Group gap="md">
        {STATES.map((state) => (
          <Group key={state} gap={6} wrap="nowrap">
            <Dot state={state} />
            <Text size="sm" span>
              {t(state, { count: numberOf(state) })}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}

/** The subtasks of one student added up. */
export function sumOf(subtasks: PageCount[]): PageCount {
  return {
    pagesRead: subtasks.reduce((sum, { pagesRead }) => sum + pagesRead, 0),
    pagesTotal: subtasks.reduce((sum, { pagesTotal }) => sum + pagesTotal, 0),
  };
}
