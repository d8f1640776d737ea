import { useState } from 'react';
import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { usePeople, type Person } from '@/features/groups/api/groups';
import { useGroupTexts } from '@/features/groups/texts';

interface Props extends Omit<MultiSelectProps, 'data'> {
  whom: 'STUDENT' | 'TEACHER';
  /** Those whose names are known already: the members of the group. */
  known: Person[];
}

/** Finds people of the school while one types, and keeps those that were picked. */
export function PeoplePicker({ whom, known, ...field }: Props) {
  const t = useGroupTexts();
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState(false);
  const [searched] = useDebouncedValue(typed.trim(), 200);
  const found = usePeople(whom, searched, touched);
  const [names, setNames] = useState<Record<string, string>>({});

  const people = [...known.filter((person) => person.role === whom), ...(found.data?.items ?? [])];
  const labels = { ...names, ...Object.fromEntries(people.map((person) => [person.id, label(person)])) };
  const chosen = field.value ?? [];
  const choices = new Set([...chosen, ...people.map((person) => person.id)]);

  return (
    <MultiSelect
      {...field}
      data={[...choices].map((id) => ({ value: id, label: labels[id] ?? '…' }))}
      searchable
      hidePickedOptions
      maxDropdownHeight={260}
      placeholder={t('typeToFind')}
      nothingFoundMessage={t('nobodyFound')}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={() => {
        setTouched(true);
      }}
      onChange={(ids) => {
        // a name found by an earlier search would be gone with its results
        setNames(labels);
        field.onChange?.(ids);
      }}
      filter={({ options }) => options}
    />
  );
}

function label({ name, email }: Person) {
  return email ? `${name} (${email})` : name;
}
