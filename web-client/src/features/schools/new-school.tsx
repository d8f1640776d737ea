import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useSchoolsTexts } from '@/features/schools/texts';
import { useProblemForm } from '@/lib/use-problem-form';

const BRIN = /^\d{2}[A-Z]{2}(\d{2})?$/;

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function NewSchool({ opened, onClose }: Props) {
  const t = useSchoolsTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('new')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useSchoolsTexts();
  const cache = useQueryClient();
  const { form, onSubmit, problem, busy } = useProblemForm(
    {
      initialValues: { name: '', brin: '', studentsMayResetPassword: true },
      validate: {
        name: (name) => (name.trim() ? null : t('nameMissing')),
        brin: (brin) => (BRIN.test(plain(brin)) ? null : t('brinWrong')),
      },
    },
    async ({ name, brin, studentsMayResetPassword }) => {
      const body = { name: name.trim(), brin: plain(brin), studentsMayResetPassword };
      await orThrow(api.POST('/schools', { body }));
      await cache.invalidateQueries({ queryKey: ['schools'] });
      toast(t('made', { name: body.name }));
      onClose();
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('brin')} description={t('brinHint')} required {...form.getInputProps('brin')} />
        <Checkbox label={t('resets')} {...form.getInputProps('studentsMayResetPassword', { type: 'checkbox' })} />
        {problem && <ErrorMessage problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const plain = (brin: string) => brin.replaceAll(' ', '').toUpperCase();
