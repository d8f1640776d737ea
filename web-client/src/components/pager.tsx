import { Group, Pagination } from '@mantine/core';
import { texts } from '@/lib/i18n';
import { useAddressFilter } from '@/lib/use-address-filter';

const pager = texts(
  'pager',
  { pages: 'Bladzijden van de lijst', page: 'Bladzijde {{page}}', previous: 'Vorige', next: 'Volgende' },
  { pages: 'Pages of the list', page: 'Page {{page}}', previous: 'Previous', next: 'Next' },
);

/** The page of a list, counted from 0 as the API does; in the address from 1. */
export function usePageOfList(): number {
  const [page] = useAddressFilter('page');
  return Math.max(0, (Number.parseInt(page, 10) || 1) - 1);
}

export function Pager({ total, size }: { total: number; size: number }) {
  const t = pager.use();
  const page = usePageOfList();
  const [, turnTo] = useAddressFilter('page');
  const pages = Math.ceil(total / size);
  if (pages < 2) {
    return null;
  }
  return (
    <nav aria-label={t('pages')}>
      <Pagination.Root
        total={pages}
        value={page + 1}
        onChange={(to) => {
          turnTo(to === 1 ? '' : String(to));
        }}
        getItemProps={(to) => ({ 'aria-label': t('page', { page: to }) })}
      >
        <Group gap={5} justify="center" mt="md">
          <Pagination.Previous aria-label={t('previous')} />
          <Pagination.Items />
          <Pagination.Next aria-label={t('next')} />
        </Group>
      </Pagination.Root>
    </nav>
  );
}
