import { Button, Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Pager, usePageOfList } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { GROUPS_ON_A_PAGE, useGroups, type GroupSummary } from '@/features/groups/api/groups';
import { useGroupTexts } from '@/features/groups/texts';
import { useAddressFilter } from '@/lib/use-address-filter';

export function GroupsScreen() {
  const t = useGroupTexts();
  const [q] = useAddressFilter('q');
  const groups = useGroups(q, usePageOfList());
  return (
    <Page
      title={t('groups')}
      actions={
        <Button component={AppLink} to="/groups/new">
          {t('newGroup')}
        </Button>
      }
    >
      <Stack gap="md">
        <SearchBox label={t('search')} />
        <Loaded query={groups}>
          {({ items, total }) =>
            items.length === 0 ? (
              <EmptyState>{t(q ? 'noneFound' : 'none')}</EmptyState>
            ) : (
              <>
                <Text size="sm" role="status">
                  {t('found', { count: total })}
                </Text>
                <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
                  {items.map((group) => (
                    <GroupCard key={group.groupId} group={group} />
                  ))}
                </SimpleGrid>
                <Pager total={total} size={GROUPS_ON_A_PAGE} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}

function GroupCard({ group }: { group: GroupSummary }) {
  const t = useGroupTexts();
  return (
    <Card withBorder component="article">
      <Text component="h2" fw={650} size="lg" m={0}>
        <AppLink to={`/groups/${group.groupId}`}>{group.title}</AppLink>
      </Text>
      {group.description && <Text c="dimmed">{group.description}</Text>}
      <Text size="sm" mt="xs">
        {t('students', { count: group.studentCount })} · {t('teachers', { count: group.teacherCount })}
      </Text>
    </Card>
  );
}
