import { memo, useId, useRef } from 'react';
import type { GroupProgress } from '@/api/group-progress';
import { MatrixRow } from '@/features/progress/matrix-row';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { VisuallyHidden } from '@mantine/core';
import styles from '@/features/progress/matrix.module.css';

interface Props {
  progress: GroupProgress;
  onOpen: (studentId: string, subtaskId: string) => void;
}

const STEPS: Record<string, [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/**
 * Students by subtasks. One stop for the Tab key, arrows within it. The table has one listener of each kind however
 * many dots it holds, and a row is drawn again only when its student has changed.
 */
export const Matrix = memo(function Matrix({ progress, onOpen }: Props) {
  const t = useProgressScreenTexts();
  const table = useRef<HTMLTableElement>(null);
  const help = useId();

  function open(event: React.MouseEvent) {
    const dot = dotAt(event.target);
    if (dot) {
      onOpen(dot.dataset.student ?? '', dot.dataset.subtask ?? '');
    }
  }

  function walk(event: React.KeyboardEvent) {
    const step = STEPS[event.key];
    const dot = dotAt(event.target);
    const cell = dot?.closest('td');
    const row = cell?.parentElement;
    if (!step || !cell || !(row instanceof HTMLTableRowElement)) {
      return;
    }
    const [down, right] = step;
    const next = table.current?.rows[row.rowIndex + down]?.cells[cell.cellIndex + right]?.querySelector('button');
    event.preventDefault();
    next?.focus();
  }

  // the dot that had the focus last is the way in with the Tab key
  function enter(event: React.FocusEvent) {
    const dot = dotAt(event.target);
    if (dot) {
      table.current?.querySelector('button[tabindex="0"]')?.setAttribute('tabindex', '-1');
      dot.setAttribute('tabindex', '0');
    }
  }

  return (
    <>
      <VisuallyHidden id={help}>{t('howTo')}</VisuallyHidden>
      <div className={styles.scroll}>
        <table
          ref={table}
          // a table to look at, a grid to walk through: the pattern for one stop of the Tab key
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className={styles.matrix}
          aria-label={t('matrix', { group: progress.groupTitle, module: progress.moduleTitle })}
          aria-describedby={help}
          onClick={open}
          onKeyDown={walk}
          onFocus={enter}
        >
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              {progress.subtasks.map(({ subtaskId, title }) => (
                <th scope="col" key={subtaskId}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {progress.students.map((student, index) => (
              <MatrixRow key={student.studentId} student={student} subtasks={progress.subtasks} wayIn={index === 0} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});

function dotAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button[data-student]') : null;
}
