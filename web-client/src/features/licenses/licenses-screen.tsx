import { useState } from 'react';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Pager, usePageOfList } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import {
  STUDENTS_ON_A_PAGE,
  useGroupTitles,
  useLicenses,
  usePools,
  useStudents,
  type Pool,
  type Student,
} from '@/features/licenses/api/licenses';
import { AssignDialog } from '@/features/licenses/assign-dialog';
import { LicenseMatrix } from '@/features/licenses/license-matrix';
import { PoolCards } from '@/features/licenses/pool-cards';
import { useLicenseTexts } from '@/features/licenses/texts';
import { useAddressFilter } from '@/lib/use-address-filter';

/** Which licences the school has, who holds them, and giving them out. */
export function LicensesScreen() {
  const t = useLicenseTexts();
  const pools = usePools();
  return (
    <Page title={t('licenses')} width="full">
      <Loaded query={pools}>
        {({ items }) => (
          <Stack gap="lg">
            <PoolCards pools={items} />
            {items.length > 0 && <Holders pools={items} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Holders({ pools }: { pools: Pool[] }) {
  const t = useLicenseTexts();
  const [group, chooseGroup] = useAddressFilter('group');
  const [product, chooseProduct] = useAddressFilter('product');
  const [q] = useAddressFilter('q');
  const groups = useGroupTitles();
  const students = useStudents(group, q, usePageOfList());
  const [selected, setSelected] = useState<ReadonlyMap<string, Student>>(new Map());
  const [assigning, setAssigning] = useState(false);
  const products = pools.map(({ productId, title }) => ({ value: productId, label: title }));
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <Select
          label={t('group')}
          data={groups.data ?? []}
          value={group || null}
          onChange={(id) => {
            chooseGroup(id ?? '');
          }}
          placeholder={t('everyone')}
          searchable
          clearable
        />
        <Select
          label={t('product')}
          data={products}
          value={product || null}
          onChange={(id) => {
            chooseProduct(id ?? '');
          }}
          placeholder={t('everyProduct')}
          clearable
        />
        <SearchBox label={t('search')} />
        <Button
          onClick={() => {
            setAssigning(true);
          }}
        >
          {t('assign')}
        </Button>
      </Group>
      <Loaded query={students}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>{t('noStudents')}</EmptyState>
          ) : (
            <>
              <Text size="sm" role="status">
                {t('students', { count: total })}
              </Text>
              <Matrix
                students={items}
                pools={product ? pools.filter((pool) => pool.productId === product) : pools}
                group={group}
                selected={selected}
                onSelect={setSelected}
              />
              <Pager total={total} size={STUDENTS_ON_A_PAGE} />
            </>
          )
        }
      </Loaded>
      <AssignDialog
        opened={assigning}
        onClose={() => {
          setAssigning(false);
        }}
        products={products}
        groups={groups.data ?? []}
        group={group}
        selected={[...selected.values()]}
      />
    </Stack>
  );
}

interface MatrixProps {
  students: Student[];
  pools: Pool[];
  group: string;
  selected: ReadonlyMap<string, Student>;
  onSelect: (selected: ReadonlyMap<string, Student>) => void;
}

function Matrix({ group, ...matrix }: MatrixProps) {
  const licenses = useLicenses(group);
  return <Loaded query={licenses}>{(held) => <LicenseMatrix held={held} {...matrix} />}</Loaded>;
}
