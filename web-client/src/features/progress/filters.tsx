import { Group, Select } from '@mantine/core';
import type { Schemas } from '@/api/client';
import type { GroupSummary } from '@/api/list-groups';
import { SearchBox } from '@/components/search-box';
import { useProgressScreenTexts } from '@/features/progress/texts';
import { useAddressFilter } from '@/lib/use-address-filter';

interface Props {
  groups: GroupSummary[];
  own: GroupSummary[];
  group: string;
  modules: Schemas<'progress'>['GroupModule'][];
  module: string;
}

export function Filters({ groups, own, group, modules, module }: Props) {
  const t = useProgressScreenTexts();
  const [, chooseGroup] = useAddressFilter('group');
  const [, chooseModule] = useAddressFilter('module');
  const others = groups.filter((each) => !own.includes(each));
  const choosing = { searchable: true, allowDeselect: false, nothingFoundMessage: t('nothingFound') };
  const grouped = own.length > 0 && others.length > 0;
  return (
    <Group align="end" mb="md">
      <Select
        label={t('group')}
        value={group}
        data={
          grouped
            ? [
                { group: t('ownGroups'), items: own.map(choice) },
                { group: t('otherGroups'), items: others.map(choice) },
              ]
            : groups.map(choice)
        }
        onChange={(value) => {
          chooseGroup(value ?? '');
        }}
        {...choosing}
      />
      <Select
        label={t('module')}
        value={module || null}
        data={modules.map(({ moduleId, title }) => ({ value: moduleId, label: title }))}
        disabled={modules.length === 0}
        onChange={(value) => {
          chooseModule(value ?? '');
        }}
        {...choosing}
      />
      <SearchBox label={t('search')} />
    </Group>
  );
}

const choice = ({ groupId, title }: GroupSummary) => ({ value: groupId, label: title });
