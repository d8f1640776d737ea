import { useState } from 'react';
import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Pager, usePageOfList } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { USERS_ON_A_PAGE, useGroupTitles, useUsers, type Role, type User } from '@/features/users/api/users';
import { AddUser } from '@/features/users/add-user';
import { BulkBar } from '@/features/users/bulk-bar';
import { useUserTexts } from '@/features/users/texts';
import { UsersTable } from '@/features/users/users-table';
import { useAddressFilter } from '@/lib/use-address-filter';

const ROLES: Role[] = ['STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'PARENT'];

/** Everybody of the school: find, add, change, invite, remove and restore. */
export function UsersScreen() {
  const t = useUserTexts();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('users')}
      width="full"
      actions={
        <Button
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('add')}
        </Button>
      }
    >
      <Found />
      <AddUser
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
      />
    </Page>
  );
}

function Found() {
  const t = useUserTexts();
  const [role] = useAddressFilter('role');
  const [group] = useAddressFilter('group');
  const [q] = useAddressFilter('q');
  const [trash] = useAddressFilter('trash');
  const [selected, setSelected] = useState<ReadonlyMap<string, User>>(new Map());
  const trashed = trash !== '';
  const users = useUsers({
    role: ROLES.find((known) => known === role) ?? '',
    group,
    q,
    state: trashed ? 'TRASHED' : 'ACTIVE',
    page: usePageOfList(),
  });
  return (
    <Stack gap="sm">
      <Filters />
      <Loaded query={users}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>{t(trashed ? 'trashEmpty' : 'noneFound')}</EmptyState>
          ) : (
            <>
              <Text size="sm" role="status">
                {t('found', { count: total })}
              </Text>
              <UsersTable users={items} trashed={trashed} selected={selected} onSelect={setSelected} />
              <Pager total={total} size={USERS_ON_A_PAGE} />
            </>
          )
        }
      </Loaded>
      <BulkBar
        selected={[...selected.values()]}
        onClear={() => {
          setSelected(new Map());
        }}
      />
    </Stack>
  );
}

function Filters() {
  const t = useUserTexts();
  const [role, chooseRole] = useAddressFilter('role');
  const [group, chooseGroup] = useAddressFilter('group');
  const [trash, showTrash] = useAddressFilter('trash');
  const groups = useGroupTitles();
  return (
    <Group align="flex-end">
      <SegmentedControl
        aria-label={t('show')}
        value={trash}
        onChange={showTrash}
        data={[
          { value: '', label: t('active') },
          { value: 'yes', label: t('trash') },
        ]}
      />
      <SearchBox label={t('search')} />
      <Select
        label={t('role')}
        placeholder={t('everyRole')}
        data={ROLES.map((value) => ({ value, label: t(value) }))}
        value={role || null}
        clearable
        onChange={(value) => {
          chooseRole(value ?? '');
        }}
      />
      <Select
        label={t('group')}
        placeholder={t('everyGroup')}
        data={[{ value: 'none', label: t('noGroup') }, ...(groups.data ?? [])]}
        value={group || null}
        searchable
        clearable
        onChange={(value) => {
          chooseGroup(value ?? '');
        }}
      />
    </Group>
  );
}
