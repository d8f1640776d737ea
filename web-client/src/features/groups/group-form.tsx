import type { ReactNode } from 'react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import type { GroupValues, Person } from '@/features/groups/api/groups';
import { PeoplePicker } from '@/features/groups/people-picker';
import { useGroupTexts } from '@/features/groups/texts';
import { useProblemForm } from '@/lib/use-problem-form';

interface Props {
  initial: GroupValues;
  members: Person[];
  onSave: (values: GroupValues) => Promise<unknown>;
  /** Beside the button that saves. */
  beside?: ReactNode;
}

export function GroupForm({ initial, members, onSave, beside }: Props) {
  const t = useGroupTexts();
  const { form, onSubmit, problem, busy } = useProblemForm<GroupValues>(
    {
      initialValues: initial,
      validate: { title: (title) => (title.trim() ? null : t('titleMissing')) },
    },
    onSave,
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput label={t('title')} required maxLength={100} {...form.getInputProps('title')} />
        <Textarea label={t('description')} maxLength={500} autosize {...form.getInputProps('description')} />
        <PeoplePicker label={t('teachersField')} whom="TEACHER" known={members} {...form.getInputProps('teacherIds')} />
        <PeoplePicker label={t('studentsField')} whom="STUDENT" known={members} {...form.getInputProps('studentIds')} />
        {problem && <ErrorMessage problem={problem} />}
        <Group justify="space-between">
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
          {beside}
        </Group>
      </Stack>
    </form>
  );
}
