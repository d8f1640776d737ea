import { Button } from '@mantine/core';
import { useGroupModules } from '@/api/group-progress';
import { useGroups, type GroupSummary } from '@/api/list-groups';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Filters } from '@/features/progress/filters';
import { ModuleProgress } from '@/features/progress/module-progress';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { useAddressFilter } from '@/lib/use-address-filter';
import { useSession } from '@/lib/session';

export function ProgressScreen() {
  const t = useProgressScreenTexts();
  const groups = useGroups(false);
  return (
    <Page title={t('title')} width="full">
      <Loaded query={groups}>
        {({ items }) =>
          items.length > 0 ? (
            <OfGroups groups={items} />
          ) : (
            <EmptyState>
              <p>{t('noGroups')}</p>
              <Button component={AppLink} to="/groups">
                {t('toGroups')}
              </Button>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What the address asks for, else the first of one's own groups and its first module. */
function OfGroups({ groups }: { groups: GroupSummary[] }) {
  const t = useProgressScreenTexts();
  const { userId } = useSession();
  const [askedGroup] = useAddressFilter('group');
  const [askedModule] = useAddressFilter('module');
  const own = groups.filter(({ teacherIds }) => teacherIds.includes(userId));
  const group = groups.find(({ groupId }) => groupId === askedGroup) ?? own[0] ?? groups[0];
  const groupId = group?.groupId ?? '';
  const modules = useGroupModules(groupId);
  const choices = modules.data?.modules ?? [];
  const module = choices.find(({ moduleId }) => moduleId === askedModule) ?? choices[0];

  return (
    <>
      <Filters groups={groups} own={own} group={groupId} modules={choices} module={module?.moduleId ?? ''} />
      <Loaded query={modules}>
        {() =>
          module ? (
            <ModuleProgress key={`${groupId} ${module.moduleId}`} group={groupId} module={module.moduleId} />
          ) : (
            <EmptyState>
              <p>{t('noModules')}</p>
              <Button component={AppLink} to={`/licenses?group=${groupId}`}>
                {t('toLicenses')}
              </Button>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
