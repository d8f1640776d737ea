import { useState } from 'react';
import { Alert, Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { Loaded } from '@/components/loaded';
import {
  useAssign,
  usePreview,
  type Assignment,
  type AssignResult,
  type Level,
  type Student,
} from '@/features/licenses/api/licenses';
import { useLicenseTexts } from '@/features/licenses/texts';
import { toProblem } from '@/lib/problem';

interface Choice {
  value: string;
  label: string;
}

interface Props {
  opened: boolean;
  onClose: () => void;
  products: Choice[];
  groups: Choice[];
  /** The group that is looked at. */
  group: string;
  selected: Student[];
}

export function AssignDialog({ opened, onClose, ...rest }: Props) {
  const t = useLicenseTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('assign')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Assigning onClose={onClose} {...rest} />
    </Modal>
  );
}

/** Choose what and to whom, see what it takes, do it, see what came of it. */
function Assigning({ onClose, products, groups, group, selected }: Omit<Props, 'opened'>) {
  const t = useLicenseTexts();
  const [productId, setProduct] = useState(products.length === 1 ? (products[0]?.value ?? '') : '');
  const [level, setLevel] = useState<Level | ''>('');
  const [to, setTo] = useState(selected.length > 0 ? 'selection' : 'group');
  const [groupId, setGroup] = useState(group);
  const assign = useAssign();

  const whom = to === 'selection' ? { studentIds: selected.map(({ id }) => id) } : { groupId };
  const complete = productId && (to === 'selection' ? selected.length > 0 : groupId);
  const assignment = complete ? { productId, ...(level ? { level } : {}), ...whom } : undefined;

  if (assign.data) {
    return <Outcome results={assign.data.results} students={selected} onClose={onClose} />;
  }
  return (
    <Stack gap="md">
      <Select
        label={t('product')}
        data={products}
        value={productId || null}
        onChange={(id) => {
          setProduct(id ?? '');
        }}
        placeholder={t('chooseProduct')}
        data-autofocus
      />
      <Select
        label={t('level')}
        data={[
          { value: '', label: t('ownLevel') },
          { value: 'BB', label: 'bb' },
          { value: 'KBGL', label: 'kbgl' },
        ]}
        value={level}
        allowDeselect={false}
        onChange={(chosen) => {
          setLevel(chosen as Level | '');
        }}
      />
      <Radio.Group label={t('assignTo')} value={to} onChange={setTo}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="selection"
            disabled={selected.length === 0}
            label={t('toSelection', { count: selected.length })}
          />
          <Radio value="group" label={t('toGroup')} />
        </Stack>
      </Radio.Group>
      {to === 'group' && (
        <Select
          label={t('group')}
          data={groups}
          value={groupId || null}
          searchable
          placeholder={t('chooseGroup')}
          onChange={(id) => {
            setGroup(id ?? '');
          }}
        />
      )}
      {assign.error && <ErrorMessage problem={toProblem(assign.error)} />}
      {assignment && (
        <Preview
          assignment={assignment}
          busy={assign.isPending}
          onConfirm={() => {
            assign.mutate(assignment);
          }}
        />
      )}
    </Stack>
  );
}

function Preview(props: { assignment: Assignment; busy: boolean; onConfirm: () => void }) {
  const t = useLicenseTexts();
  const preview = usePreview(props.assignment);
  return (
    <Loaded query={preview}>
      {({ results, available }) => {
        const count = counted(results);
        return (
          <Stack gap="sm">
            <Alert color={count.NO_SEAT_LEFT > 0 ? 'orange.9' : 'blue.9'} variant="light">
              <Text size="sm">{t('preview', { needed: count.ASSIGNED, left: available })}</Text>
              {count.ALREADY_HELD > 0 && <Text size="sm">{t('previewHeld', { count: count.ALREADY_HELD })}</Text>}
              {count.NO_SEAT_LEFT > 0 && <Text size="sm">{t('previewShort', { count: count.NO_SEAT_LEFT })}</Text>}
              {count.UNKNOWN_STUDENT > 0 && (
                <Text size="sm">{t('previewUnknown', { count: count.UNKNOWN_STUDENT })}</Text>
              )}
            </Alert>
            <Group justify="flex-end">
              <Button loading={props.busy} disabled={count.ASSIGNED === 0} onClick={props.onConfirm}>
                {t('confirm', { count: count.ASSIGNED })}
              </Button>
            </Group>
          </Stack>
        );
      }}
    </Loaded>
  );
}

const SHOWN = 10;

function Outcome(props: { results: AssignResult[]; students: Student[]; onClose: () => void }) {
  const t = useLicenseTexts();
  const count = counted(props.results);
  const without = props.results.filter(({ outcome }) => outcome === 'NO_SEAT_LEFT');
  const names = without
    .slice(0, SHOWN)
    .map(({ studentId }) => props.students.find(({ id }) => id === studentId)?.name)
    .filter((name) => name !== undefined);
  const others = without.length - names.length;
  return (
    <Stack gap="md">
      <Text role="status">{t('assigned', { count: count.ASSIGNED })}</Text>
      {without.length > 0 && (
        <Text>
          {t('refusedFor', { names: [...names, ...(others > 0 ? [t('others', { count: others })] : [])].join(', ') })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={props.onClose}>{t('close')}</Button>
      </Group>
    </Stack>
  );
}

function counted(results: AssignResult[]): Record<AssignResult['outcome'], number> {
  const count = { ASSIGNED: 0, ALREADY_HELD: 0, NO_SEAT_LEFT: 0, UNKNOWN_STUDENT: 0 };
  for (const { outcome } of results) {
    count[outcome]++;
  }
  return count;
}
