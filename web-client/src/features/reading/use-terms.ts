import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Place {
  top: number;
  left: number;
}

interface Shown {
  term: string;
  at: Place;
}

const WIDTH = 320;

/** Which term of the text shows its meaning now, and where. Pointer, focus and tap all do. */
export function useTerms(box: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Shown>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(target: EventTarget) {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null;
    if (button?.dataset.term && box.current) {
      clearTimeout(leaving.current);
      setShown({ term: button.dataset.term, at: below(button, box.current) });
    }
    return button !== null;
  }

  // a moment, so that the pointer can move onto the meaning
  function hide() {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => {
      setShown(undefined);
    }, 200);
  }

  function keep() {
    clearTimeout(leaving.current);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setShown(undefined);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      clearTimeout(leaving.current);
    };
  }, []);

  const listeners = {
    onMouseOver: (event: React.MouseEvent) => show(event.target),
    onMouseOut: hide,
    onFocus: (event: React.FocusEvent) => show(event.target),
    onBlur: hide,
    onClick: (event: React.MouseEvent) => {
      if (!show(event.target)) {
        setShown(undefined);
      }
    },
  };
  return { shown, hide, keep, listeners };
}

/** Under the term, and never beyond the edges of the text. */
function below(button: HTMLElement, box: HTMLElement): Place {
  const term = button.getBoundingClientRect();
  const text = box.getBoundingClientRect();
  const rightmost = Math.max(0, text.width - Math.min(WIDTH, text.width));
  return { top: term.bottom - text.top + 6, left: Math.min(Math.max(0, term.left - text.left), rightmost) };
}
