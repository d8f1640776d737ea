import { memo } from 'react';
import { VisuallyHidden } from '@mantine/core';
import type { GroupProgress, StudentRow } from '@/api/group-progress';
import { Dot } from '@/components/progress/dot';
import { stateOf, useProgressTexts } from '@/components/progress/progress-state';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { levelText } from '@/lib/level';
import styles from '@/features/progress/matrix.module.css';

interface Props {
  student: StudentRow;
  subtasks: GroupProgress['subtasks'];
  /** The row by which the Tab key comes into the table. */
  wayIn: boolean;
}

export const MatrixRow = memo(function MatrixRow({ student, subtasks, wayIn }: Props) {
  const t = useProgressScreenTexts();
  return (
    <tr>
      <th scope="row">
        {student.name}{' '}
        <span className={styles.aside}>
          {student.licensed && student.level ? levelText(student.level) : t('noLicense')}
        </span>
      </th>
      {subtasks.map((subtask, column) => (
        <td role="gridcell" key={subtask.subtaskId}>
          <Cell student={student} title={subtask.title} column={column} wayIn={wayIn && column === 0} />
        </td>
      ))}
    </tr>
  );
});

function Cell({
  student,
  title,
  column,
  wayIn,
}: {
  student: StudentRow;
  title: string;
  column: number;
  wayIn: boolean;
}) {
  const t = useProgressScreenTexts();
  const { stateText, pagesText } = useProgressTexts();
  const progress = student.subtasks[column];
  const name = !progress
    ? t('noLicense')
    : progress.pagesTotal === 0
      ? t('noPages')
      : t('cell', {
          name: student.name,
          subtask: title,
          state: stateText(progress),
          pages: pagesText(progress),
        });
  if (!progress || progress.pagesTotal === 0) {
    return (
      <span className={styles.nothing} title={name}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{name}</VisuallyHidden>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={name}
      title={pagesText(progress)}
      data-student={student.studentId}
      data-subtask={progress.subtaskId}
      tabIndex={wayIn ? 0 : -1}
    >
      <Dot state={stateOf(progress)} />
    </button>
  );
}
