import { vi } from 'vitest';

/** The stream of hints as a test plays it. */
export class FakeStream extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static all: FakeStream[] = [];
  readyState = FakeStream.OPEN;

  constructor(readonly url: string) {
    super();
    FakeStream.all.push(this);
  }

  close() {
    this.readyState = FakeStream.CLOSED;
  }

  hint(kind: string, id: string) {
    this.dispatchEvent(new MessageEvent('hint', { data: JSON.stringify({ kind, id }) }));
  }

  static get latest() {
    const stream = FakeStream.all.at(-1);
    if (!stream) {
      throw new Error('no stream was opened');
    }
    return stream;
  }
}

/** Which elements are in view, as a test says. */
export class FakeView {
  static all: FakeView[] = [];
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();

  constructor(private readonly seen: IntersectionObserverCallback) {
    FakeView.all.push(this);
  }

  /** The end of the page comes into view. */
  static scrollToEnd() {
    const entries = [{ isIntersecting: true }] as IntersectionObserverEntry[];
    FakeView.all.at(-1)?.seen(entries, {} as IntersectionObserver);
  }
}
