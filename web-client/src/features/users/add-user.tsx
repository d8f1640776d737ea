import { Button, Group, Modal, PasswordInput, Radio, Select, Stack } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useCreateUser, type NewUser, type Role } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';
import { UserFields, type PersonValues } from '@/features/users/user-fields';
import { hasRole, useSession } from '@/lib/session';
import { useProblemForm } from '@/lib/use-problem-form';

interface Values extends PersonValues {
  role: Role;
  access: 'message' | 'password' | 'later';
  password: string;
}

const EMPTY: Values = {
  role: 'STUDENT',
  givenName: '',
  infix: '',
  familyName: '',
  email: '',
  level: '',
  access: 'message',
  password: '',
};

export function AddUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useUserTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('add')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <AddForm onDone={onClose} />
    </Modal>
  );
}

function AddForm({ onDone }: { onDone: () => void }) {
  const t = useUserTexts();
  const session = useSession();
  const create = useCreateUser();
  const mayMakeAdmins = hasRole(session, 'SCHOOL_ADMIN') || hasRole(session, 'SUPPORT');
  const roles: Role[] = mayMakeAdmins ? ['STUDENT', 'TEACHER', 'SCHOOL_ADMIN', 'PARENT'] : ['STUDENT', 'TEACHER'];
  const filled = (value: string) => (value.trim() ? null : t('required'));
  const { form, onSubmit, problem, busy } = useProblemForm<Values>(
    {
      initialValues: EMPTY,
      validate: {
        givenName: filled,
        familyName: filled,
        email: (email, { role, access }) => (role !== 'STUDENT' || access === 'message' ? filled(email) : null),
        password: (password, { access }) => (access === 'password' ? filled(password) : null),
      },
    },
    async (values) => {
      const added = await create.mutateAsync(request(values));
      toast(t('added', { name: added.name }));
      onDone();
    },
  );
  const { role, access } = form.getValues();
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Select
          label={t('role')}
          data={roles.map((value) => ({ value, label: t(value) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('role')}
        />
        <UserFields form={form} student={role === 'STUDENT'} />
        <Radio.Group label={t('access')} {...form.getInputProps('access')}>
          <Stack gap="xs" mt={4}>
            <Radio value="message" label={t('sendMessage')} />
            <Radio value="password" label={t('typePassword')} />
            <Radio value="later" label={t('later')} />
          </Stack>
        </Radio.Group>
        {access === 'password' && (
          <PasswordInput label={t('password')} autoComplete="new-password" {...form.getInputProps('password')} />
        )}
        {problem && <ErrorMessage problem={problem} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Only what was filled in is sent. */
function request({ role, givenName, infix, familyName, email, level, access, password }: Values): NewUser {
  return {
    role,
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    ...(infix.trim() ? { infix: infix.trim() } : {}),
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(role === 'STUDENT' && level ? { level } : {}),
    ...(access === 'password' ? { password } : {}),
    sendWelcome: access === 'message',
    temporary: access === 'password' && role === 'STUDENT',
  };
}
