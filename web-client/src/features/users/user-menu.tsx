import { useState } from 'react';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { DotsIcon } from '@/components/icons';
import { toast, toastProblem } from '@/components/toast';
import { useRestore, useSendWelcome, useTrash, type User } from '@/features/users/api/users';
import { EditUser } from '@/features/users/edit-user';
import { SetPassword } from '@/features/users/set-password';
import { useUserTexts } from '@/features/users/texts';

type Dialog = 'edit' | 'password' | 'remove';

/** The three dots of a row: what can be done with this person. */
export function UserMenu({ user }: { user: User }) {
  const t = useUserTexts();
  const [dialog, setDialog] = useState<Dialog>();
  // here and not in the menu's items, which are gone once the menu closes
  const welcome = useSendWelcome();
  const restore = useRestore();
  const close = () => {
    setDialog(undefined);
  };

  function sendWelcome() {
    welcome.mutate([user.id], {
      onSuccess: ({ results }) => {
        toast(`${t('welcomeResult')}: ${t(results[0]?.outcome ?? 'UNKNOWN_USER')}`);
      },
      onError: toastProblem,
    });
  }

  function bringBack() {
    restore.mutate(user.id, {
      onSuccess: () => {
        toast(t('restored', { name: user.name }));
      },
      onError: toastProblem,
    });
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('options', { name: user.name })}>
            <DotsIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {user.state === 'TRASHED' ? (
            <Menu.Item onClick={bringBack}>{t('restore')}</Menu.Item>
          ) : (
            <Items user={user} onOpen={setDialog} onWelcome={sendWelcome} />
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'edit' && <EditUser user={user} onClose={close} />}
      {dialog === 'password' && <SetPassword user={user} onClose={close} />}
      <Remove user={user} opened={dialog === 'remove'} onClose={close} />
    </>
  );
}

interface ItemsProps {
  user: User;
  onOpen: (dialog: Dialog) => void;
  onWelcome: () => void;
}

function Items({ user, onOpen, onWelcome }: ItemsProps) {
  const t = useUserTexts();
  const item = (dialog: Dialog, label: string) => (
    <Menu.Item
      onClick={() => {
        onOpen(dialog);
      }}
    >
      {label}
    </Menu.Item>
  );
  return (
    <>
      {item('edit', t('edit'))}
      <Menu.Item disabled={!user.email} onClick={onWelcome}>
        {t('welcome')}
      </Menu.Item>
      {item('password', t('setPassword'))}
      {item('remove', t('remove'))}
    </>
  );
}

function Remove({ user, opened, onClose }: { user: User; opened: boolean; onClose: () => void }) {
  const t = useUserTexts();
  const trash = useTrash();
  return (
    <ConfirmDialog
      opened={opened}
      title={t('remove')}
      action={t('remove')}
      danger
      busy={trash.isPending}
      error={trash.error}
      onClose={onClose}
      onConfirm={() => {
        trash.mutate(user.id, {
          onSuccess: () => {
            toast(t('removed', { name: user.name }));
            onClose();
          },
        });
      }}
    >
      <Text>{t('removeAsk', { name: user.name })}</Text>
    </ConfirmDialog>
  );
}
