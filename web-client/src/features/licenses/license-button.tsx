import { useState } from 'react';
import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { toast } from '@/components/toast';
import { useDeactivate, useSwitchLevel, type Level, type License } from '@/features/licenses/api/licenses';
import { useLicenseTexts } from '@/features/licenses/texts';
import { date } from '@/lib/dates';
import { levelText } from '@/lib/level';
import { toProblem } from '@/lib/problem';

interface Props {
  license: License;
  title: string;
  name: string;
}

/** A licence in the matrix; opened, its level can be switched and, as long as nobody began to read, its seat returned. */
export function LicenseButton({ license, title, name }: Props) {
  const t = useLicenseTexts();
  const [opened, setOpened] = useState(false);
  const level = levelText(license.level);
  return (
    <>
      <Button
        size="compact-sm"
        color="licentie"
        aria-label={t('licenseOf', { title, name, level })}
        onClick={() => {
          setOpened(true);
        }}
      >
        {level}
      </Button>
      <Modal
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
        title={`${title} · ${name}`}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Details
          license={license}
          title={title}
          name={name}
          onGone={() => {
            setOpened(false);
          }}
        />
      </Modal>
    </>
  );
}

function Details({ license, title, name, onGone }: Props & { onGone: () => void }) {
  const t = useLicenseTexts();
  const change = useSwitchLevel(license.licenseId);
  const deactivate = useDeactivate(license.licenseId);
  const refused = change.error ?? deactivate.error;
  return (
    <Stack gap="md">
      <Text size="sm">{license.activatedAt ? t('started', { date: date(license.activatedAt) }) : t('notStarted')}</Text>
      <Select
        label={t('level')}
        description={t('switchHint')}
        data={[
          { value: 'BB', label: 'bb' },
          { value: 'KBGL', label: 'kbgl' },
        ]}
        value={license.level}
        allowDeselect={false}
        disabled={change.isPending}
        onChange={(level) => {
          change.mutate(level as Level, {
            onSuccess: (changed) => {
              toast(t('switched', { title, name, level: levelText(changed.level) }));
            },
          });
        }}
      />
      {refused && <ErrorMessage problem={toProblem(refused)} />}
      <Return
        license={license}
        busy={deactivate.isPending}
        onReturn={() => {
          deactivate.mutate(undefined, {
            onSuccess: () => {
              toast(t('deactivated', { name }));
              onGone();
            },
          });
        }}
      />
    </Stack>
  );
}

/** The button that gives the seat back, or why that can't be. */
function Return({ license, busy, onReturn }: { license: License; busy: boolean; onReturn: () => void }) {
  const t = useLicenseTexts();
  const reason = license.imported ? 'cannotImported' : license.state === 'ACTIVATED' ? 'cannotStarted' : undefined;
  return (
    <div>
      <Button color="red.9" variant="light" disabled={reason !== undefined} loading={busy} onClick={onReturn}>
        {t('deactivate')}
      </Button>
      <Text size="sm" mt={4}>
        {t(reason ?? 'deactivateHint')}
      </Text>
    </div>
  );
}
