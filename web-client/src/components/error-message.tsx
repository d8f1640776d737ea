import { Alert, Button } from '@mantine/core';
import { useFrameTexts } from '@/lib/frame-texts';
import type { Problem } from '@/lib/problem';

interface Props {
  problem: Problem;
  onRetry?: () => void;
}

/** What happened and what to do, in the platform's own words. */
export function ErrorMessage({ problem, onRetry }: Props) {
  const t = useFrameTexts();
  return (
    <Alert color="red" variant="light" title={problem.title} role="alert" ta="left">
      {problem.detail}
      {problem.status >= 500 && problem.traceId && <div>{t('traceId', { id: problem.traceId })}</div>}
      {onRetry && (
        <Button mt="sm" variant="default" size="sm" display="block" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  );
}
