import { Card, Text } from '@mantine/core';
import { useGroupModules, useGroupProgress } from '@/api/group-progress';
import type { GroupSummary } from '@/api/list-groups';
import { AppLink } from '@/components/app-link';
import { Lines, Loaded } from '@/components/loaded';
import { Glance, sumOf } from '@/components/progress/glance';
import { useHomeTexts } from '@/features/home/texts';
import styles from '@/features/home/staff/staff-home.module.css';

/** A group with how far it is in each of its modules. */
export function GroupCard({ group }: { group: GroupSummary }) {
  const t = useHomeTexts();
  const modules = useGroupModules(group.groupId);
  return (
    <Card withBorder radius="lg" padding="lg">
      <h3 className={styles.group}>
        <AppLink to={`/progress?group=${group.groupId}`} aria-label={t('toProgress', { group: group.title })}>
          {group.title}
        </AppLink>
        <Text span size="sm" c="var(--quiet)" ml="sm">
          {t('students', { count: group.studentCount })}
        </Text>
      </h3>
      <Loaded query={modules} skeleton={<Lines count={1} height={64} />}>
        {(data) =>
          data.modules.length === 0 ? (
            <Text size="sm">{t('noModules')}</Text>
          ) : (
            data.modules.map(({ moduleId, title }) => (
              <OneModule key={moduleId} group={group.groupId} module={moduleId} title={title} />
            ))
          )
        }
      </Loaded>
    </Card>
  );
}

function OneModule({ group, module, title }: { group: string; module: string; title: string }) {
  const progress = useGroupProgress(group, module);
  return (
    <div className={styles.module}>
      <h4 className={styles.title}>{title}</h4>
      <Loaded query={progress} skeleton={<Lines count={1} height={44} />}>
        {({ students }) => (
          <Glance students={students.filter(({ licensed }) => licensed).map(({ subtasks }) => sumOf(subtasks))} />
        )}
      </Loaded>
    </div>
  );
}
