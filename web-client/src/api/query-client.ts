import { hashKey, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/lib/problem';
import { chosenSchool } from '@/lib/school';

/** A refusal stays a refusal; only what may pass (no connection, a part that is away) is tried again. */
function worthAnotherTry(failures: number, error: Error) {
  const passing = error instanceof ProblemError && (error.status === 0 || error.status >= 500);
  return passing && failures < 2;
}

export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: worthAnotherTry,
        // what support sees of one school is never shown at another
        queryKeyHashFn: (key) => hashKey([chosenSchool(), ...key]),
      },
    },
  });
}
