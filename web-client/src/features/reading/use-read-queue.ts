import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ReadQueue } from '@/features/reading/read-queue';
import { useSession } from '@/lib/session';

/** The queue of whoever reads here. */
export function useReadQueue() {
  const cache = useQueryClient();
  const { userId } = useSession();
  const [queue] = useState(
    () =>
      new ReadQueue(userId, () => {
        for (const stale of ['home', 'modules', 'my-progress']) {
          void cache.invalidateQueries({ queryKey: [stale] });
        }
      }),
  );
  useEffect(() => queue.start(), [queue]);
  const waiting = useSyncExternalStore(queue.subscribe, () => queue.waiting);
  return { queue, waiting };
}
