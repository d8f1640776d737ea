import { Badge, Checkbox, Group, Table, Text } from '@mantine/core';
import type { User } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';
import { UserMenu } from '@/features/users/user-menu';
import { date } from '@/lib/dates';
import { levelText } from '@/lib/level';

interface Props {
  users: User[];
  trashed: boolean;
  selected: ReadonlyMap<string, User>;
  onSelect: (selected: ReadonlyMap<string, User>) => void;
}

export function UsersTable({ users, trashed, selected, onSelect }: Props) {
  const t = useUserTexts();
  const all = users.every((user) => selected.has(user.id));

  function select(some: User[], on: boolean) {
    const next = new Map(selected);
    for (const user of some) {
      if (on) {
        next.set(user.id, user);
      } else {
        next.delete(user.id);
      }
    }
    onSelect(next);
  }

  return (
    <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={t('table')} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>
              {!trashed && (
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={all}
                  onChange={() => {
                    select(users, !all);
                  }}
                />
              )}
            </Table.Th>
            {(['name', 'email', 'role', 'level', 'groups', 'state'] as const).map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
            <Table.Th w={48} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id} {...(selected.has(user.id) ? { bg: 'var(--mantine-color-blue-0)' } : {})}>
              <Table.Td>
                {!trashed && (
                  <Checkbox
                    aria-label={t('select', { name: user.name })}
                    checked={selected.has(user.id)}
                    onChange={(event) => {
                      select([user], event.currentTarget.checked);
                    }}
                  />
                )}
              </Table.Td>
              <Table.Th scope="row">{user.name}</Table.Th>
              <Table.Td>{user.email}</Table.Td>
              <Table.Td>{t(user.role)}</Table.Td>
              <Table.Td>{user.level && levelText(user.level)}</Table.Td>
              <Table.Td>
                <Groups user={user} />
              </Table.Td>
              <Table.Td>
                <State user={user} />
              </Table.Td>
              <Table.Td>
                <UserMenu user={user} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Groups({ user }: { user: User }) {
  const t = useUserTexts();
  if (user.groups.length > 0) {
    return (
      <Group gap={4}>
        {user.groups.map((group) => (
          <Badge key={group.id} variant="light" color="gray.8" tt="none">
            {group.title}
          </Badge>
        ))}
      </Group>
    );
  }
  return user.role === 'STUDENT' ? (
    <Text size="sm" c="orange.9">
      {t('inNoGroup')}
    </Text>
  ) : null;
}

function State({ user }: { user: User }) {
  const t = useUserTexts();
  if (user.trashedAt) {
    return t('trashedOn', { date: date(user.trashedAt) });
  }
  return t(user.signInState === 'ACTIVE' ? 'SIGNED_IN' : user.signInState);
}
