import { Group, Progress, Text } from '@mantine/core';
import { Dot } from '@/components/progress/dot';
import {
  percentage,
  STATE_COLOR,
  stateOf,
  useProgressTexts,
  type PageCount,
} from '@/components/progress/progress-state';

/** How far somebody is: a bar, a dot and the words. */
export function SubtaskProgress({ count }: { count: PageCount }) {
  const { stateText, pagesText } = useProgressTexts();
  return (
    <div>
      <Progress value={percentage(count)} color={STATE_COLOR[stateOf(count)]} size="md" mb={6} aria-hidden="true" />
      <Group gap={8} wrap="nowrap">
        <Dot state={stateOf(count)} />
        <Text size="sm" span>
          {stateText(count)}
          {' · '}
          {pagesText(count)}
        </Text>
      </Group>
    </div>
  );
}
