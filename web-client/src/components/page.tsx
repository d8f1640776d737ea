import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import styles from '@/components/page.module.css';

interface Props {
  title: string;
  /** Shown above the title, for example the way back. */
  above?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Text pages are narrow, tables may use all there is. */
  width?: 'text' | 'normal' | 'full';
  children: ReactNode;
}

/** A screen: its document title, its heading (which gets the focus when one comes here by a link) and its content. */
export function Page({ title, above, actions, width = 'normal', children }: Props) {
  return (
    <div className={styles[width]}>
      {above}
      <div className={styles.head}>
        <PageHeading title={title} />
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function PageHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  // the first place in the history has the key "default": the browser itself has just set the focus there
  const cameByLink = key !== 'default';

  useEffect(() => {
    document.title = `${title} · Leerstroom`;
  }, [title]);

  useEffect(() => {
    if (cameByLink) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname, cameByLink]);

  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {title}
    </h1>
  );
}
