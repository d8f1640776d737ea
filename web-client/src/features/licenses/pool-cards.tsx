import { Badge, Card, Group, Progress, SimpleGrid, Text } from '@mantine/core';
import { EmptyState } from '@/components/empty-state';
import type { Pool } from '@/features/licenses/api/licenses';
import { useLicenseTexts } from '@/features/licenses/texts';

const NEARLY = 0.8;

/** What was bought, what is given out and what is left; a warning in words as well as in colour. */
export function PoolCards({ pools }: { pools: Pool[] }) {
  const t = useLicenseTexts();
  if (pools.length === 0) {
    return <EmptyState>{t('noPools')}</EmptyState>;
  }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="section" aria-label={t('pools')}>
      {pools.map((pool) => (
        <PoolCard key={pool.poolId} pool={pool} />
      ))}
    </SimpleGrid>
  );
}

function PoolCard({ pool }: { pool: Pool }) {
  const t = useLicenseTexts();
  const { title, purchased, assigned, available } = pool;
  const used = purchased === 0 ? 1 : assigned / purchased;
  return (
    <Card withBorder component="article">
      <Group justify="space-between" wrap="nowrap">
        <Text component="h2" fw={650} m={0}>
          {title}
        </Text>
        {available === 0 && (
          <Badge color="red.9" variant="light" tt="none">
            {t('empty')}
          </Badge>
        )}
        {available > 0 && used >= NEARLY && (
          <Badge color="orange.9" variant="light" tt="none">
            {t('nearlyEmpty')}
          </Badge>
        )}
      </Group>
      <Progress.Root size="lg" mt="xs">
        <Progress.Section
          value={Math.round(100 * used)}
          color="licentie"
          aria-label={t('barOf', { title, assigned, purchased })}
        />
      </Progress.Root>
      <Text size="sm" mt={6}>
        {t('bought', { purchased, assigned, available })}
      </Text>
    </Card>
  );
}
