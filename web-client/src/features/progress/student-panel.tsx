import { useState } from 'react';
import { Button, Drawer, Stack } from '@mantine/core';
import type { Schemas } from '@/api/client';
import type { GroupProgress } from '@/api/group-progress';
import { Loaded } from '@/components/loaded';
import { PageDetails } from '@/components/progress/page-details';
import { SubtaskProgress } from '@/components/progress/subtask-progress';
import { useStudentProgress } from '@/features/progress/api/get-student-progress';
import type { Chosen } from '@/features/progress/module-progress';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { dateAndTime } from '@/lib/dates';

type Subtask = Schemas<'progress'>['SubtaskDetails'];

interface Props {
  progress: GroupProgress;
  chosen: Chosen | undefined;
  onClose: () => void;
}

/** Beside the matrix: what one student read of a subtask and when, and on request page by page. */
export function StudentPanel({ progress, chosen, onClose }: Props) {
  const t = useProgressScreenTexts();
  const student = progress.students.find(({ studentId }) => studentId === chosen?.studentId);
  return (
    <Drawer
      opened={chosen !== undefined && student !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={student?.name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {chosen && <Content key={`${chosen.studentId} ${chosen.subtaskId}`} progress={progress} chosen={chosen} />}
    </Drawer>
  );
}

function Content({ progress, chosen }: { progress: GroupProgress; chosen: Chosen }) {
  const t = useProgressScreenTexts();
  const [details, setDetails] = useState(false);
  const student = useStudentProgress(progress.groupId, chosen.studentId, progress.moduleId);
  return (
    <Loaded query={student}>
      {({ modules }) => {
        const subtask = modules
          .find(({ current }) => current)
          ?.subtasks.find((each) => each.subtaskId === chosen.subtaskId);
        return (
          <Stack gap="lg">
            {details || !subtask ? (
              modules.map((module) => <PageDetails key={module.level} module={module} />)
            ) : (
              <ReadPages subtask={subtask} />
            )}
            {subtask && (
              <Button
                variant={details ? 'default' : 'filled'}
                onClick={() => {
                  setDetails(!details);
                }}
              >
                {details ? t('backToSubtask') : t('details')}
              </Button>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function ReadPages({ subtask }: { subtask: Subtask }) {
  const t = useProgressScreenTexts();
  const read = subtask.pages.filter(({ lastReadAt }) => lastReadAt);
  return (
    <section>
      <h3>{subtask.title}</h3>
      <SubtaskProgress count={subtask} />
      <h4>{t('readPages')}</h4>
      {read.length === 0 && <p>{t('nothingRead')}</p>}
      <ul>
        {read.map(({ pageId, title, lastReadAt = '' }) => (
          <li key={pageId}>
            {title}, <time dateTime={lastReadAt}>{dateAndTime(lastReadAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
