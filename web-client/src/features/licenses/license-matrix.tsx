import { Checkbox, Table } from '@mantine/core';
import { cell, type License, type Pool, type Student } from '@/features/licenses/api/licenses';
import { LicenseButton } from '@/features/licenses/license-button';
import { useLicenseTexts } from '@/features/licenses/texts';

interface Props {
  students: Student[];
  pools: Pool[];
  held: ReadonlyMap<string, License>;
  selected: ReadonlyMap<string, Student>;
  onSelect: (selected: ReadonlyMap<string, Student>) => void;
}

/** Students by product; a purple button is a licence. */
export function LicenseMatrix({ students, pools, held, selected, onSelect }: Props) {
  const t = useLicenseTexts();
  const all = students.every((student) => selected.has(student.id));

  function select(some: Student[], on: boolean) {
    const next = new Map(selected);
    for (const student of some) {
      if (on) {
        next.set(student.id, student);
      } else {
        next.delete(student.id);
      }
    }
    onSelect(next);
  }

  return (
    <Table.ScrollContainer minWidth={360 + pools.length * 120} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={t('matrix')} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>
              <Checkbox
                aria-label={t('selectAll')}
                checked={all}
                onChange={() => {
                  select(students, !all);
                }}
              />
            </Table.Th>
            <Table.Th>{t('student')}</Table.Th>
            {pools.map((pool) => (
              <Table.Th key={pool.productId}>{pool.title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {students.map((student) => (
            <Table.Tr key={student.id} {...(selected.has(student.id) ? { bg: 'var(--mantine-color-blue-0)' } : {})}>
              <Table.Td>
                <Checkbox
                  aria-label={t('select', { name: student.name })}
                  checked={selected.has(student.id)}
                  onChange={(event) => {
                    select([student], event.currentTarget.checked);
                  }}
                />
              </Table.Td>
              <Table.Th scope="row">{student.name}</Table.Th>
              {pools.map((pool) => (
                <Table.Td key={pool.productId}>
                  <Held license={held.get(cell(student.id, pool.productId))} title={pool.title} name={student.name} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Held({ license, title, name }: { license: License | undefined; title: string; name: string }) {
  const t = useLicenseTexts();
  return license ? (
    <LicenseButton license={license} title={title} name={name} />
  ) : (
    <span aria-label={t('none')} role="img">
      –
    </span>
  );
}
