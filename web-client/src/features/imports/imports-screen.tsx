import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { schoolQuery } from '@/api/schools';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Pager, usePageOfList } from '@/components/pager';
import { useImports, type Import } from '@/features/imports/api/imports';
import { useImportTexts } from '@/features/imports/texts';
import { UploadForm } from '@/features/imports/upload-form';
import { dateAndTime, number } from '@/lib/dates';
import { useChosenSchool } from '@/lib/school';
import { useSession } from '@/lib/session';

/** Offer a class list, and find the earlier ones again. */
export function ImportsScreen() {
  const t = useImportTexts();
  return (
    <Page title={t('title')}>
      <Stack gap="lg">
        <div>
          <Text>{t('intro')}</Text>
          <Text c="dimmed" size="sm">
            {t('columns')}
          </Text>
        </div>
        <ForOneSchool />
        <section>
          <Title order={2} size="h3" mb="sm">
            {t('earlier')}
          </Title>
          <Earlier />
        </section>
      </Stack>
    </Page>
  );
}

/** A school admin's own school, or the one that support has chosen. */
function ForOneSchool() {
  const t = useImportTexts();
  const { school: own } = useSession();
  const chosen = useChosenSchool();
  const school = useQuery({ ...schoolQuery(chosen ?? ''), enabled: chosen !== undefined && !own });
  if (own) {
    return <UploadForm brin={own.brin} />;
  }
  if (!chosen) {
    return (
      <EmptyState>
        <p>{t('chooseSchool')}</p>
        <Button component={AppLink} to="/schools">
          {t('toSchools')}
        </Button>
      </EmptyState>
    );
  }
  return <Loaded query={school}>{({ brin }) => <UploadForm brin={brin} />}</Loaded>;
}

function Earlier() {
  const t = useImportTexts();
  const imports = useImports(usePageOfList());
  return (
    <Loaded query={imports}>
      {({ items, total, size }) =>
        items.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <>
            <Table.ScrollContainer minWidth={480}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('file')}</Table.Th>
                    <Table.Th>{t('when')}</Table.Th>
                    <Table.Th>{t('rows')}</Table.Th>
                    <Table.Th>{t('state')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((item) => (
                    <EarlierRow key={item.importId} item={item} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Pager total={total} size={size} />
          </>
        )
      }
    </Loaded>
  );
}

function EarlierRow({ item }: { item: Import }) {
  const t = useImportTexts();
  const { school } = useSession();
  return (
    <Table.Tr>
      <Table.Td>
        <AppLink to={`/imports/${item.importId}`}>{item.fileName}</AppLink>
        {!school && (
          <Text size="sm" c="dimmed">
            {item.school.name}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{dateAndTime(item.createdAt)}</Table.Td>
      <Table.Td>{number(item.total)}</Table.Td>
      <Table.Td>{t(item.state === 'REFUSED' ? 'REFUSED_FILE' : item.state)}</Table.Td>
    </Table.Tr>
  );
}
