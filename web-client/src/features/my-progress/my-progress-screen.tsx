import { Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, orThrow } from '@/api/client';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { PageDetails } from '@/components/progress/page-details';
import { useMyProgressTexts } from '@/features/my-progress/texts';

export function MyProgressScreen() {
  const t = useMyProgressTexts();
  const progress = useQuery({
    queryKey: ['my-progress'],
    queryFn: () => orThrow(api.GET('/progress/students/me')),
  });
  return (
    <Page title={t('title')} width="text">
      <Loaded query={progress}>
        {({ modules }) =>
          modules.length === 0 ? (
            <EmptyState>{t('nothing')}</EmptyState>
          ) : (
            <Stack>
              {modules.map((module) => (
                <Paper key={`${module.moduleId} ${module.level}`} withBorder p="lg" radius="lg">
                  <PageDetails module={module} />
                </Paper>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
