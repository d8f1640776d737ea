import { Badge, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Pager, usePageOfList } from '@/components/pager';
import {
  ROWS_ON_A_PAGE,
  useImportRows,
  type Import,
  type ImportRow,
  type RowOutcome,
} from '@/features/imports/api/imports';
import { useImportTexts } from '@/features/imports/texts';
import { number } from '@/lib/dates';
import { useAddressFilter } from '@/lib/use-address-filter';

const OUTCOMES: RowOutcome[] = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'];
const COLOR: Record<RowOutcome, string> = { NEW: 'green.9', CHANGED: 'blue.9', UNCHANGED: 'gray.7', REFUSED: 'red.9' };

/** The rows of the file by outcome, with what is wrong, what changes and what came of it. */
export function ImportRows({ item }: { item: Import }) {
  const t = useImportTexts();
  const [asked, show] = useAddressFilter('outcome');
  const outcome = OUTCOMES.find((known) => known === asked) ?? '';
  const page = usePageOfList();
  const rows = useImportRows(item.importId, item.state, outcome, page);
  if (item.state === 'VALIDATING' || item.state === 'REFUSED') {
    return null;
  }
  const counts: Record<RowOutcome, number> = {
    NEW: item.counts.new,
    CHANGED: item.counts.changed,
    UNCHANGED: item.counts.unchanged,
    REFUSED: item.counts.refused,
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('show')}
        value={outcome}
        onChange={show}
        fullWidth
        styles={{ root: { flexWrap: 'wrap' }, label: { whiteSpace: 'normal' } }}
        data={[
          { value: '', label: `${t('all')} (${number(item.total)})` },
          ...OUTCOMES.map((known) => ({ value: known, label: `${t(known)} (${number(counts[known])})` })),
        ]}
      />
      <Loaded query={rows}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>{t('noRows')}</EmptyState>
          ) : (
            <>
              <RowsTable rows={items} />
              <Pager total={total} size={ROWS_ON_A_PAGE} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function RowsTable({ rows }: { rows: ImportRow[] }) {
  const t = useImportTexts();
  return (
    <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped aria-label={t('rowsOf')}>
        <Table.Thead>
          <Table.Tr>
            {(['line', 'outcome', 'name', 'email', 'level', 'group', 'modules', 'remarks'] as const).map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td>{row.line}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={COLOR[row.outcome]} tt="none">
                  {t(row.outcome)}
                </Badge>
              </Table.Td>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.email}</Table.Td>
              <Table.Td>{row.level}</Table.Td>
              <Table.Td>{row.group}</Table.Td>
              <Table.Td>{row.modules.join(', ')}</Table.Td>
              <Table.Td>
                <Remarks row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Remarks({ row }: { row: ImportRow }) {
  const t = useImportTexts();
  return (
    <>
      {row.reasons.map((reason, index) => (
        <Text key={`reason ${index}`} size="sm" c="red.9">
          {reason.column ? `${reason.column}: ` : ''}
          {reason.detail}
        </Text>
      ))}
      {row.changes.map((change) => (
        <Text key={`change ${change.field}`} size="sm">
          {t('changed', { column: change.column, before: change.before ?? t('nothing'), after: change.after })}
        </Text>
      ))}
      {row.results.map((result, index) => (
        <Result key={`result ${index}`} result={result} />
      ))}
    </>
  );
}

function Result({ result }: { result: ImportRow['results'][number] }) {
  const t = useImportTexts();
  const what = result.productTitle ? `${t(result.part)} ${result.productTitle}` : t(result.part);
  const refused = result.outcome === 'REFUSED';
  return (
    <Text size="sm" {...(refused ? { c: 'red.9' } : {})}>
      {what}: {t(outcomeText(result.outcome))}
      {refused && result.detail ? `. ${result.detail}` : ''}
    </Text>
  );
}

function outcomeText(outcome: ImportRow['results'][number]['outcome']) {
  switch (outcome) {
    case 'APPLIED':
      return 'APPLIED';
    case 'UNCHANGED':
      return 'PART_UNCHANGED';
    case 'REFUSED':
      return 'PART_REFUSED';
    default:
      return 'OPEN';
  }
}
