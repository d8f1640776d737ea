import { postPageReads, type PageRead } from '@/features/reading/api/post-page-reads';
import { KeptReads } from '@/features/reading/kept-reads';
import { ProblemError } from '@/lib/problem';

const BATCH = 200;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

/**
 * Brings reads to the platform: kept until they are confirmed, sent in batches, tried again until it works. Sent twice
 * is one read for the platform, so whatever has no answer is simply sent again.
 */
export class ReadQueue {
  private readonly kept: KeptReads;
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private wait = FIRST_WAIT;
  private again: ReturnType<typeof setTimeout> | undefined;
  /** How many reads wait for a connection; 0 while all goes well. */
  waiting = 0;

  constructor(
    userId: string,
    private readonly onSent: () => void,
  ) {
    this.kept = new KeptReads(userId);
  }

  /** Sends what an earlier visit left, and wakes up with the network. */
  start() {
    const online = () => void this.send();
    window.addEventListener('online', online);
    online();
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(this.again);
    };
  }

  add(read: PageRead) {
    this.kept.add(read);
    void this.send();
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async send() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    clearTimeout(this.again);
    try {
      await this.sendAll();
      this.wait = FIRST_WAIT;
      this.tell(0);
    } catch {
      this.again = setTimeout(() => void this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      this.tell(this.kept.all().length);
      return;
    } finally {
      this.sending = false;
    }
    if (this.kept.all().length > 0) {
      void this.send(); // came in just when the last batch had gone
    }
  }

  private async sendAll() {
    for (let batch = this.kept.all().slice(0, BATCH); batch.length > 0; batch = this.kept.all().slice(0, BATCH)) {
      try {
        await postPageReads(batch);
        this.kept.remove(batch);
        this.onSent();
      } catch (error) {
        this.kept.remove(refusedForGood(batch, error));
      }
    }
  }

  private tell(waiting: number) {
    this.waiting = waiting;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

/** The reads that will never be taken (named in the refusal); what may pass is thrown again. */
function refusedForGood(batch: PageRead[], error: unknown): PageRead[] {
  if (!(error instanceof ProblemError) || ![400, 403].includes(error.status) || error.code === 'csrf') {
    throw error;
  }
  const named = (error.problem.errors ?? []).map(({ pointer }) => /^\/reads\/(\d+)/.exec(pointer)?.[1]);
  const refused = batch.filter((_, index) => named.includes(String(index)));
  if (refused.length > 0) {
    return refused;
  }
  if (error.status === 403 && error.code !== 'not-entitled') {
    throw error;
  }
  return batch;
}
