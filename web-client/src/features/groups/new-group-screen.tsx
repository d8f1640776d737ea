import { useNavigate } from 'react-router';
import { AppLink } from '@/components/app-link';
import { Page } from '@/components/page';
import { toast } from '@/components/toast';
import { useCreateGroup } from '@/features/groups/api/groups';
import { GroupForm } from '@/features/groups/group-form';
import { useGroupTexts } from '@/features/groups/texts';
import { inSchool, useChosenSchool } from '@/lib/school';

const EMPTY = { title: '', description: '', teacherIds: [], studentIds: [] };

export function NewGroupScreen() {
  const t = useGroupTexts();
  const create = useCreateGroup();
  const navigate = useNavigate();
  const school = useChosenSchool();
  return (
    <Page title={t('newGroup')} above={<AppLink to="/groups">{t('back')}</AppLink>} width="text">
      <GroupForm
        initial={EMPTY}
        members={[]}
        onSave={async (values) => {
          const { groupId, title } = await create.mutateAsync(values);
          toast(t('saved', { title }));
          await navigate(inSchool(`/groups/${groupId}`, school));
        }}
      />
    </Page>
  );
}
