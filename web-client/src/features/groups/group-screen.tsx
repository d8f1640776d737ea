import { useState } from 'react';
import { Button, Group as Row, Text } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { AppLink } from '@/components/app-link';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { toast } from '@/components/toast';
import {
  useArchiveGroup,
  useGroup,
  useMembers,
  useSaveGroup,
  type Group,
  type Person,
} from '@/features/groups/api/groups';
import { GroupForm } from '@/features/groups/group-form';
import { useGroupTexts } from '@/features/groups/texts';
import { inSchool, useChosenSchool } from '@/lib/school';

export function GroupScreen() {
  const t = useGroupTexts();
  const { groupId = '' } = useParams();
  const group = useGroup(groupId);
  const members = useMembers(groupId);
  return (
    <Page
      title={group.data?.title ?? t('groups')}
      above={<AppLink to="/groups">{t('back')}</AppLink>}
      width="text"
      actions={
        <Row gap="xs">
          <Button variant="default" component={AppLink} to={`/progress?group=${groupId}`}>
            {t('progress')}
          </Button>
          <Button variant="default" component={AppLink} to={`/licenses?group=${groupId}`}>
            {t('licenses')}
          </Button>
        </Row>
      }
    >
      <Loaded query={group}>
        {(loaded) => (
          <Loaded query={members}>
            {({ items }) => <Existing key={loaded.version} group={loaded} members={items} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Existing({ group, members }: { group: Group; members: Person[] }) {
  const t = useGroupTexts();
  const save = useSaveGroup(group);
  const { title, description = '', teacherIds, studentIds } = group;
  return (
    <GroupForm
      initial={{ title, description, teacherIds, studentIds }}
      members={members}
      onSave={async (values) => {
        await save.mutateAsync(values);
        toast(t('saved', { title: values.title }));
      }}
      beside={<Archive group={group} />}
    />
  );
}

function Archive({ group }: { group: Group }) {
  const t = useGroupTexts();
  const [asked, setAsked] = useState(false);
  const archive = useArchiveGroup(group.groupId);
  const navigate = useNavigate();
  const school = useChosenSchool();
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('archive')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('archive')}
        action={t('archive')}
        danger
        busy={archive.isPending}
        error={archive.error}
        onClose={() => {
          setAsked(false);
        }}
        onConfirm={() => {
          archive.mutate(undefined, {
            onSuccess: () => {
              toast(t('archived', { title: group.title }));
              void navigate(inSchool('/groups', school));
            },
          });
        }}
      >
        <Text>{t('archiveAsk', { title: group.title })}</Text>
      </ConfirmDialog>
    </>
  );
}
