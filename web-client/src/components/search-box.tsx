import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigation } from 'react-router';
import { SearchIcon } from '@/components/icons';
import { useAddressFilter } from '@/lib/use-address-filter';

/** Search as you type; what is searched for stands in the address under `q`. */
export function SearchBox({ label, name = 'q' }: { label: string; name?: string }) {
  const [searched, search] = useAddressFilter(name);
  const [typed, setTyped] = useState(searched);
  const { state } = useNavigation();
  const searchSoon = useDebouncedCallback((text: string) => {
    // who has clicked on is leaving: a late change of the address would call them back
    if (state === 'idle') {
      search(text);
    }
  }, 250);

  // back and forward in the history change the address only
  const [known, setKnown] = useState(searched);
  if (known !== searched) {
    setKnown(searched);
    setTyped(typed.trim() === searched ? typed : searched);
  }

  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      leftSection={<SearchIcon />}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        searchSoon(event.currentTarget.value.trim());
      }}
    />
  );
}
