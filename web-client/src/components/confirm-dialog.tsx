import type { ReactNode } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { useFrameTexts } from '@/lib/frame-texts';
import { toProblem } from '@/lib/problem';

interface Props {
  opened: boolean;
  title: string;
  children: ReactNode;
  /** The word on the button that does it. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  error?: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something is done. */
export function ConfirmDialog(props: Props) {
  const t = useFrameTexts();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.children}
      {props.error && <ErrorMessage problem={toProblem(props.error)} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button color={props.danger ? 'red.9' : undefined} loading={props.busy ?? false} onClick={props.onConfirm}>
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
