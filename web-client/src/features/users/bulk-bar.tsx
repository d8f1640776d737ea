import { Button, Group, List, Modal, Paper, Text } from '@mantine/core';
import { toastProblem } from '@/components/toast';
import { useSendWelcome, type User, type WelcomeResult } from '@/features/users/api/users';
import { useUserTexts } from '@/features/users/texts';
import styles from '@/features/users/bulk-bar.module.css';

interface Props {
  selected: User[];
  onClear: () => void;
}

/** What can be done for everybody that is selected (ID-10), with a result per person. */
export function BulkBar({ selected, onClear }: Props) {
  const t = useUserTexts();
  const welcome = useSendWelcome();
  if (selected.length === 0) {
    return null;
  }
  return (
    <Paper component="section" aria-label={t('bulk')} withBorder p="sm" className={styles.bar}>
      <Group justify="space-between">
        <Text role="status">{t('selected', { count: selected.length })}</Text>
        <Group gap="xs">
          <Button
            loading={welcome.isPending}
            onClick={() => {
              welcome.mutate(
                selected.map(({ id }) => id),
                { onError: toastProblem },
              );
            }}
          >
            {t('welcome')}
          </Button>
          <Button variant="default" onClick={onClear}>
            {t('clear')}
          </Button>
        </Group>
      </Group>
      <Results users={selected} results={welcome.data?.results} onClose={welcome.reset} />
    </Paper>
  );
}

function Results(props: { users: User[]; results: WelcomeResult[] | undefined; onClose: () => void }) {
  const t = useUserTexts();
  const names = new Map(props.users.map(({ id, name }) => [id, name]));
  return (
    <Modal
      opened={props.results !== undefined}
      onClose={props.onClose}
      title={t('welcomeResult')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <List>
        {props.results?.map(({ userId, outcome }) => (
          <List.Item key={userId}>
            {names.get(userId)}: {t(outcome)}
          </List.Item>
        ))}
      </List>
    </Modal>
  );
}
