import { Button, SimpleGrid } from '@mantine/core';
import { useGroups } from '@/api/list-groups';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { GroupCard } from '@/features/home/staff/group-card';
import { WhatWaits } from '@/features/home/staff/what-waits';
import { useHomeTexts } from '@/features/home/texts';
import { hasRole, useSession } from '@/lib/session';

/** At most so many groups at a glance; the rest is one click away. */
const AT_A_GLANCE = 8;

export function StaffHome() {
  const t = useHomeTexts();
  const session = useSession();
  const teacher = hasRole(session, 'TEACHER');
  const groups = useGroups(teacher);
  return (
    <Page title={t('hello', { name: session.name.split(' ')[0] ?? session.name })}>
      <WhatWaits />
      <section aria-labelledby="groups">
        <h2 id="groups">{t(teacher ? 'yourGroups' : 'groups')}</h2>
        <Loaded query={groups}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState>
                <p>{t(teacher ? 'noGroups' : 'noGroupsAtAll')}</p>
                <Button component={AppLink} to="/groups">
                  {t('toGroups')}
                </Button>
              </EmptyState>
            ) : (
              <>
                <SimpleGrid cols={{ base: 1, md: 2 }}>
                  {items.slice(0, AT_A_GLANCE).map((group) => (
                    <GroupCard key={group.groupId} group={group} />
                  ))}
                </SimpleGrid>
                {items.length > AT_A_GLANCE && (
                  <Button component={AppLink} to="/groups" variant="default" mt="md">
                    {t('allGroups')}
                  </Button>
                )}
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}
