import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptReads } from '@/features/reading/kept-reads';
import { ReadQueue } from '@/features/reading/read-queue';
import { refusesOnce, takes, unreachable } from '@/testing/server';

const NOOR = 'noor';
const read = (pageId: string) => ({ pageId, readAt: `2026-11-02T09:00:00.${pageId.length}00Z`, seconds: 12 });
const kept = () => new KeptReads(NOOR).all().map(({ pageId }) => pageId);

describe('The queue of reads', () => {
  const sent = vi.fn();
  let stop: (() => void) | undefined;

  beforeEach(() => sent.mockClear());
  afterEach(() => stop?.());

  function queue() {
    return new ReadQueue(NOOR, sent);
  }

  it('sends what an earlier visit left, in one batch', async () => {
    new KeptReads(NOOR).add(read('a'));
    new KeptReads(NOOR).add(read('bb'));
    const calls = takes('post', '/page-reads', null, 202);

    stop = queue().start();

    await vi.waitFor(() => {
      expect(kept()).toEqual([]);
    });
    expect(calls.map(({ body }) => body)).toEqual([{ reads: [read('a'), read('bb')] }]);
    expect(sent).toHaveBeenCalledOnce();
  });

  it('sends at most 200 reads at a time', async () => {
    const calls = takes('post', '/page-reads', null, 202);
    localStorage.setItem(
      'leerstroom.reads.noor',
      JSON.stringify(
        Array.from({ length: 250 }, (_, n) => ({ pageId: `p${String(n)}`, readAt: '2026-11-02T09:00:00Z' })),
      ),
    );

    stop = queue().start();

    await vi.waitFor(() => {
      expect(kept()).toEqual([]);
    });
    expect(calls.map(({ body }) => (body as { reads: unknown[] }).reads.length)).toEqual([200, 50]);
  });

  it('drops a page that is not the reader’s, and brings the others', async () => {
    const calls = takes('post', '/page-reads', null, 202);
    refusesOnce('post', '/page-reads', {
      status: 403,
      code: 'not-entitled',
      errors: [{ pointer: '/reads/1/pageId', code: 'not-entitled', detail: 'Geen licentie.' }],
    });
    new KeptReads(NOOR).add(read('a'));
    new KeptReads(NOOR).add(read('bb'));

    stop = queue().start();

    await vi.waitFor(() => {
      expect(kept()).toEqual([]);
    });
    expect(calls.map(({ body }) => body)).toEqual([{ reads: [read('a')] }]);
  });

  it('tries again by itself while the platform is away', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    unreachable('post', '/page-reads');
    const waiting = queue();
    stop = waiting.start();

    waiting.add(read('a'));
    await vi.waitFor(() => {
      expect(waiting.waiting).toBe(1);
    });

    takes('post', '/page-reads', null, 202);
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => {
      expect(waiting.waiting).toBe(0);
    });
    vi.useRealTimers();
    expect(kept()).toEqual([]);
  });

  it('keeps the reads of one person from the next at the same laptop', () => {
    new KeptReads(NOOR).add(read('a'));

    expect(new KeptReads('sem').all()).toEqual([]);
  });
});
