import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { User } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';

/** What a person's name and way in are written with, when adding and when changing. */
export interface PersonValues {
  givenName: string;
  infix: string;
  familyName: string;
  email: string;
  level: 'BB' | 'KBGL' | '';
  [field: string]: unknown;
}

interface Props<T extends PersonValues> {
  form: UseFormReturnType<T>;
  student: boolean;
  locked?: User['lockedFields'];
}

export function UserFields<T extends PersonValues>({ form, student, locked = [] }: Props<T>) {
  const t = useUserTexts();
  const lock = (field: User['lockedFields'][number]) =>
    locked.includes(field) ? { disabled: true, description: t('locked') } : {};
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput label={t('givenName')} required {...lock('GIVEN_NAME')} {...form.getInputProps('givenName')} />
        <TextInput label={t('infix')} {...lock('INFIX')} {...form.getInputProps('infix')} />
        <TextInput label={t('familyName')} required {...lock('FAMILY_NAME')} {...form.getInputProps('familyName')} />
      </Group>
      <TextInput
        label={t('email')}
        description={t('emailHint')}
        type="email"
        required={!student}
        {...lock('EMAIL')}
        {...form.getInputProps('email')}
      />
      {student && (
        <Select
          label={t('level')}
          data={[
            { value: 'BB', label: 'bb' },
            { value: 'KBGL', label: 'kbgl' },
          ]}
          clearable
          {...lock('LEVEL')}
          {...form.getInputProps('level')}
        />
      )}
    </>
  );
}
