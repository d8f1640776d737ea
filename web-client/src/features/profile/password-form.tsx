import { Button, PasswordInput, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useProfileTexts } from '@/features/profile/texts';
import { useProblemForm } from '@/lib/use-problem-form';

const SHORTEST = 8;

export function PasswordForm() {
  const t = useProfileTexts();
  const cache = useQueryClient();
  const { form, onSubmit, problem, busy } = useProblemForm(
    {
      initialValues: { currentPassword: '', newPassword: '', again: '' },
      validate: {
        currentPassword: (value) => (value ? null : t('currentMissing')),
        newPassword: (value) => (value.length >= SHORTEST ? null : t('newMissing')),
        again: (value, { newPassword }) => (value === newPassword ? null : t('notTheSame')),
      },
    },
    async ({ currentPassword, newPassword }, reset) => {
      await orThrow(api.PUT('/me/password', { body: { currentPassword, newPassword } }));
      reset();
      toast(t('saved'));
      await cache.invalidateQueries();
    },
  );
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('show') } };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          required
          {...toggle}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('new')}
          description={t('hint')}
          autoComplete="new-password"
          required
          {...toggle}
          {...form.getInputProps('newPassword')}
        />
        <PasswordInput
          label={t('again')}
          autoComplete="new-password"
          required
          {...toggle}
          {...form.getInputProps('again')}
        />
        {problem && <ErrorMessage problem={problem} />}
        <div>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
