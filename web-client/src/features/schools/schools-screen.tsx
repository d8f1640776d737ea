import { useState } from 'react';
import { Button, Group, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, orThrow, type Schemas } from '@/api/client';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Pager, usePageOfList } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { NewSchool } from '@/features/schools/new-school';
import { useSchoolsTexts } from '@/features/schools/texts';
import { inSchool } from '@/lib/school';
import { useAddressFilter } from '@/lib/use-address-filter';

type School = Schemas<'identity'>['School'];

const SIZE = 50;

/** Support's way to a school: whoever is chosen here stands in the address from then on. */
export function SchoolsScreen() {
  const t = useSchoolsTexts();
  const [q] = useAddressFilter('q');
  const page = usePageOfList();
  const [adding, setAdding] = useState(false);
  const schools = useQuery({
    queryKey: ['schools', 'list', q, page],
    queryFn: () => orThrow(api.GET('/schools', { params: { query: { q: q || undefined, page, size: SIZE } } })),
    placeholderData: keepPreviousData,
  });

  return (
    <Page
      title={t('title')}
      actions={
        <Button
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('new')}
        </Button>
      }
    >
      <Group align="end" mb="sm">
        <SearchBox label={t('search')} />
        <Text size="sm" role="status">
          {schools.data && t('count', { count: schools.data.total })}
        </Text>
      </Group>
      <Loaded query={schools}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>{q ? t('notFound', { q }) : t('none')}</EmptyState>
          ) : (
            <>
              <Schools schools={items} />
              <Pager total={total} size={SIZE} />
            </>
          )
        }
      </Loaded>
      <NewSchool
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
      />
    </Page>
  );
}

function Schools({ schools }: { schools: School[] }) {
  const t = useSchoolsTexts();
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table bg="white" verticalSpacing="sm" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('brin')}</Table.Th>
            <Table.Th>{t('doWhat')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schools.map(({ id, brin, name }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{brin}</Table.Td>
              <Table.Td>
                <Group gap="md">
                  <Link to={inSchool('/imports', id)} aria-label={t('importFor', { name })}>
                    {t('import')}
                  </Link>
                  <Link to={inSchool('/users', id)} aria-label={t('usersOf', { name })}>
                    {t('users')}
                  </Link>
                  <Link to={inSchool('/licenses', id)} aria-label={t('licensesOf', { name })}>
                    {t('licenses')}
                  </Link>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
