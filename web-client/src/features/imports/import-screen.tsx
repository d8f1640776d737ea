import { Alert, Anchor, Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { AppLink } from '@/components/app-link';
import { ErrorMessage } from '@/components/error-message';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { reportAddress, useApply, useImport, type Import } from '@/features/imports/api/imports';
import { ImportRows } from '@/features/imports/import-rows';
import { useImportTexts } from '@/features/imports/texts';
import { toProblem } from '@/lib/problem';
import { useChosenSchool } from '@/lib/school';

/** One import from dry run to report; it can be left and found again at any moment. */
export function ImportScreen() {
  const t = useImportTexts();
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return (
    <Page
      title={query.data ? t('importOf', { file: query.data.fileName }) : t('title')}
      above={<AppLink to="/imports">{t('back')}</AppLink>}
      width="full"
    >
      <Loaded query={query}>
        {(item) => (
          <Stack gap="md">
            <div aria-live="polite">
              <Stage item={item} />
            </div>
            <ImportRows item={item} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Stage({ item }: { item: Import }) {
  const t = useImportTexts();
  switch (item.state) {
    case 'VALIDATING':
      return (
        <Group>
          <Loader size="sm" aria-hidden="true" />
          <Text>{t('validating')}</Text>
        </Group>
      );
    case 'REFUSED':
      return (
        <Alert color="red.9" variant="light" title={t('refusedFile')}>
          <p>{item.refusal?.detail}</p>
          <p>{t('tryAgain')}</p>
        </Alert>
      );
    case 'READY':
      return <Ready item={item} />;
    case 'APPLYING':
      return <Applying item={item} />;
    case 'DONE':
      return <Done item={item} />;
  }
}

function Ready({ item }: { item: Import }) {
  const t = useImportTexts();
  const apply = useApply(item.importId);
  const toDo = item.counts.new + item.counts.changed;
  return (
    <Stack gap="sm">
      <HowItWasRead item={item} />
      <Text>{toDo > 0 ? t('applyHint', { count: toDo }) : t('nothingToDo')}</Text>
      {item.sendWelcome && <Text>{t('welcomeSent')}</Text>}
      {apply.error && <ErrorMessage problem={toProblem(apply.error)} />}
      {toDo > 0 && (
        <div>
          <Button
            loading={apply.isPending}
            onClick={() => {
              apply.mutate();
            }}
          >
            {t('apply')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** So that a wrong guess of the encoding shows before anything is done. */
function HowItWasRead({ item }: { item: Import }) {
  const t = useImportTexts();
  if (!item.encoding || !item.separator || !item.samples?.length) {
    return null;
  }
  const values = { encoding: item.encoding, separator: t(item.separator), samples: item.samples.join(', ') };
  return (
    <Text size="sm" c="dimmed">
      {t('howRead', values)}
    </Text>
  );
}

function Applying({ item }: { item: Import }) {
  const t = useImportTexts();
  const total = item.counts.new + item.counts.changed;
  return (
    <div>
      <Text mb={4}>
        {t('applying')}: {t('progress', { applied: item.applied, total })}
      </Text>
      <Progress.Root size="xl">
        <Progress.Section
          value={total === 0 ? 100 : Math.round((100 * item.applied) / total)}
          aria-label={t('applying')}
          animated
        />
      </Progress.Root>
    </div>
  );
}

function Done({ item }: { item: Import }) {
  const t = useImportTexts();
  const school = useChosenSchool();
  const results = item.results;
  return (
    <Alert color="green.9" variant="light" title={t('done')}>
      {results && <p>{t('results', { ...results })}</p>}
      {results !== undefined && results.licensesRefused > 0 && (
        <p>
          <strong>{t('licensesRefused', { count: results.licensesRefused })}</strong>
        </p>
      )}
      <Anchor href={reportAddress(item.importId, school)} download>
        {t('report')}
      </Anchor>
    </Alert>
  );
}
