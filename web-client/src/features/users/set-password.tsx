import { Button, Checkbox, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useSetPassword, type User } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';
import { useProblemForm } from '@/lib/use-problem-form';

interface Values {
  password: string;
  again: string;
  temporary: boolean;
  [field: string]: unknown;
}

/** Twice the new password (ID-4); the present one can't be seen by anybody. */
export function SetPassword({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useUserTexts();
  const set = useSetPassword(user.id);
  const { form, onSubmit, problem, busy } = useProblemForm<Values>(
    {
      initialValues: { password: '', again: '', temporary: true },
      validate: {
        password: (password) => (password ? null : t('required')),
        again: (again, { password }) => (again === password ? null : t('passwordsDiffer')),
      },
    },
    async ({ password, temporary }) => {
      await set.mutateAsync({ password, temporary });
      toast(t('passwordSet', { name: user.name }));
      onClose();
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('setPassword')}: ${user.name}`}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <PasswordInput
            label={t('password')}
            autoComplete="new-password"
            data-autofocus
            {...form.getInputProps('password')}
          />
          <PasswordInput label={t('passwordAgain')} autoComplete="new-password" {...form.getInputProps('again')} />
          <Checkbox label={t('temporary')} {...form.getInputProps('temporary', { type: 'checkbox' })} />
          {problem && <ErrorMessage problem={problem} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
