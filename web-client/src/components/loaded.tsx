import type { ReactNode } from 'react';
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorMessage } from '@/components/error-message';
import { useFrameTexts } from '@/lib/frame-texts';
import { toProblem } from '@/lib/problem';

interface Props<T> {
  query: UseQueryResult<T>;
  /** Has the size of what comes, so that nothing jumps; some lines when left out. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three states of what is fetched: on its way, failed, there. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const t = useFrameTexts();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    return <ErrorMessage problem={toProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {skeleton ?? <Lines />}
    </div>
  );
}

export function Lines({ count = 6, height = 44 }: { count?: number; height?: number }) {
  return (
    <Stack gap="xs">
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} height={height} />
      ))}
    </Stack>
  );
}
