import { useId, useState } from 'react';
import { Badge, UnstyledButton } from '@mantine/core';
import { DownIcon } from '@/components/icons';
import { useProgressTexts } from '@/components/progress/progress-state';
import { Ring } from '@/components/progress/ring';
import type { HomeModule } from '@/features/home/api/get-home';
import { SubtaskTile } from '@/features/home/student/subtask-tile';
import { levelText } from '@/lib/level';
import styles from '@/features/home/student/student-home.module.css';

/** A module: title, level and progress ring, opening to its subtasks. */
export function ModuleBar({ module, openAtFirst }: { module: HomeModule; openAtFirst: boolean }) {
  const [opened, setOpened] = useState(openAtFirst);
  const { pagesText } = useProgressTexts();
  const panel = useId();
  return (
    <article className={styles.module}>
      <h2 className={styles.heading}>
        <UnstyledButton
          className={styles.bar}
          aria-expanded={opened}
          aria-controls={panel}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          <Ring count={module} />
          <span className={styles.title}>
            {module.title}{' '}
            <Badge color="licentie" variant="light" tt="none" component="span">
              {levelText(module.level)}
            </Badge>
            <span className={styles.pages}>{pagesText(module)}</span>
          </span>
          <span className={opened ? styles.opened : styles.closed}>
            <DownIcon />
          </span>
        </UnstyledButton>
      </h2>
      <ul id={panel} className={styles.tiles} hidden={!opened}>
        {module.subtasks.map((subtask, index) => (
          <SubtaskTile key={subtask.subtaskId} subtask={subtask} number={index + 1} />
        ))}
      </ul>
    </article>
  );
}
