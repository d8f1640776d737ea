import { Button, Checkbox, FileInput, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { ErrorMessage } from '@/components/error-message';
import { useUpload } from '@/features/imports/api/imports';
import { useImportTexts } from '@/features/imports/texts';
import { inSchool, useChosenSchool } from '@/lib/school';
import { useProblemForm } from '@/lib/use-problem-form';

const LARGEST = 10 * 1024 * 1024;

interface Values {
  file: File | null;
  sendWelcome: boolean;
  [field: string]: unknown;
}

/** Offers a class list for a dry run; a file can be dropped on the field as the browser allows on every file field. */
export function UploadForm({ brin }: { brin: string }) {
  const t = useImportTexts();
  const upload = useUpload();
  const navigate = useNavigate();
  const school = useChosenSchool();
  const { form, onSubmit, problem, busy } = useProblemForm<Values>(
    {
      initialValues: { file: null, sendWelcome: false },
      validate: {
        file: (file) => (file === null ? t('fileMissing') : file.size > LARGEST ? t('fileTooLarge') : null),
      },
    },
    async ({ file, sendWelcome }) => {
      if (file) {
        const { importId } = await upload.mutateAsync({ file, brin, sendWelcome });
        await navigate(inSchool(`/imports/${importId}`, school));
      }
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md" maw={520}>
        <FileInput
          label={t('file')}
          description={t('fileDescription')}
          placeholder={t('file')}
          accept=".csv,.txt,.xlsx,text/csv"
          clearable
          key={form.key('file')}
          {...form.getInputProps('file')}
        />
        <Checkbox
          label={t('sendWelcome')}
          key={form.key('sendWelcome')}
          {...form.getInputProps('sendWelcome', { type: 'checkbox' })}
        />
        {problem && <ErrorMessage problem={problem} />}
        <div>
          <Button type="submit" loading={busy}>
            {t('check')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
