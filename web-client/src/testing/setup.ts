import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { FakeStream, FakeView } from '@/testing/fake-browser';
import { server } from '@/testing/server';

const nothing = () => undefined;
const deaf = { addEventListener: nothing, removeEventListener: nothing };

// what jsdom lacks and the component library asks for
window.matchMedia = (media) => ({ media, matches: false, ...deaf }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
};
window.HTMLElement.prototype.scrollIntoView = nothing;
window.scrollTo = nothing;
window.EventSource = FakeStream as unknown as typeof EventSource;
window.IntersectionObserver = FakeView as unknown as typeof IntersectionObserver;
Object.defineProperty(document, 'fonts', { value: deaf });

// a busy machine may take a while to load a screen's file
configure({ asyncUtilTimeout: 15_000 });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  vi.restoreAllMocks();
  FakeStream.all = [];
  FakeView.all = [];
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

afterAll(() => {
  server.close();
});
