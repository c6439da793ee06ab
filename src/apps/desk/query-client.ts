import { QueryClient } from '@tanstack/react-query';
import { isServerProblem } from '../../platform/ui/desk/server-problem.ts';

const FRESH_FOR_MS = 15_000;
const MOST_RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_FOR_MS, retry: mayRetry },
      // A write is repeated by the person, who sees what happened.
      mutations: { retry: false },
    },
  });
}

/** Only what can mend itself: no answer, or a server that is down for a moment. */
function mayRetry(failures: number, error: unknown): boolean {
  return failures < MOST_RETRIES && isServerProblem(error) && (error.content.status === 0 || error.content.status >= 502);
}
