import { Button, Group, Modal, Stack } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useChangeUser, type User } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';
import { UserFields, type PersonValues } from '@/features/users/user-fields';
import { useProblemForm } from '@/lib/use-problem-form';

export function EditUser({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useUserTexts();
  const change = useChangeUser(user.id);
  const filled = (value: string) => (value.trim() ? null : t('required'));
  const { form, onSubmit, problem, busy } = useProblemForm<PersonValues>(
    {
      initialValues: {
        givenName: user.givenName,
        infix: user.infix ?? '',
        familyName: user.familyName,
        email: user.email ?? '',
        level: user.level ?? '',
      },
      validate: { givenName: filled, familyName: filled },
    },
    async ({ level, givenName, infix, familyName, email }) => {
      const names = { givenName: givenName.trim(), infix: infix.trim(), familyName: familyName.trim() };
      const saved = await change.mutateAsync({ ...names, email: email.trim(), ...(level ? { level } : {}) });
      toast(t('saved', { name: saved.name }));
      onClose();
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('edit')}: ${user.name}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <UserFields form={form} student={user.role === 'STUDENT'} locked={user.lockedFields} />
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
