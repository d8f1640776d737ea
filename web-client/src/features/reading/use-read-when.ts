import { useEffect, useEffectEvent, useRef } from 'react';

/** How long a page is in view before it counts as read though its end was not seen. */
export const DWELL = 20_000;

/**
 * Calls `onRead` once per page: when the element at its end comes into view, or after a short dwell while the tab is
 * looked at. Tells how many seconds the page was in view until then.
 */
export function useReadWhen(pageId: string | undefined, onRead: (seconds: number) => void) {
  const end = useRef<HTMLDivElement>(null);
  const read = useEffectEvent(onRead);

  useEffect(() => {
    if (!pageId) {
      return;
    }
    let inView = 0;
    let counted = false;

    const count = () => {
      if (!counted) {
        counted = true;
        stop();
        read(Math.round(inView / 1000));
      }
    };
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        count();
      }
    });
    const clock = setInterval(() => {
      inView += document.visibilityState === 'visible' ? 1_000 : 0;
      if (inView >= DWELL) {
        count();
      }
    }, 1_000);
    const stop = () => {
      observer.disconnect();
      clearInterval(clock);
    };

    if (end.current) {
      observer.observe(end.current);
    }
    return stop;
  }, [pageId]);

  return end;
}
