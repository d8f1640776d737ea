import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { CheckIcon } from '@/components/icons';
import { Lines, Loaded } from '@/components/loaded';
import { PageHeading } from '@/components/page';
import { useModuleOf } from '@/features/reading/api/get-module';
import { usePage, type Page } from '@/features/reading/api/get-page';
import { Chapters } from '@/features/reading/chapters';
import { PageText } from '@/features/reading/page-text';
import { useReadingTexts } from '@/features/reading/texts';
import { TurnPage } from '@/features/reading/turn-page';
import { useReadQueue } from '@/features/reading/use-read-queue';
import { useReadWhen } from '@/features/reading/use-read-when';
import { hasRole, useSession } from '@/lib/session';
import styles from '@/features/reading/reading.module.css';

export function ReadingScreen() {
  const t = useReadingTexts();
  const { pageId = '' } = useParams();
  const page = usePage(pageId);
  const module = useModuleOf(page.data);
  const reading = useReading(page.data);

  return (
    <div className={styles.layout}>
      {module.data ? <Chapters module={module.data} justRead={reading.justRead} /> : <div />}
      <div className={styles.column}>
        {page.error && <PageHeading title={t('loading')} />}
        <Loaded query={page} skeleton={<Lines count={12} height={28} />}>
          {(data) => (
            <>
              <article className={styles.sheet} key={data.pageId}>
                <p className={styles.where}>
                  {data.moduleTitle} · {data.subtaskTitle}
                </p>
                <PageHeading title={data.title} />
                <PageText page={data} />
                <div ref={reading.end} />
                <ReadState read={data.read || reading.justRead.has(data.pageId)} waiting={reading.waiting} />
              </article>
              <TurnPage page={data} module={module.data} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

/** Counts what a student reads; whoever only looks at the content leaves no trace. */
function useReading(page: Page | undefined) {
  const student = hasRole(useSession(), 'STUDENT');
  const { queue, waiting } = useReadQueue();
  const [justRead, setJustRead] = useState<readonly string[]>([]);
  const pageId = student ? page?.pageId : undefined;

  const end = useReadWhen(pageId, (seconds) => {
    if (pageId) {
      queue.add({ pageId, readAt: new Date().toISOString(), seconds });
      setJustRead((pages) => [...pages, pageId]);
    }
  });
  return { end, waiting, justRead: useMemo(() => new Set(justRead), [justRead]) };
}

function ReadState({ read, waiting }: { read: boolean; waiting: number }) {
  const t = useReadingTexts();
  return (
    <div className={styles.state} role="status">
      {read && waiting === 0 && (
        <>
          <CheckIcon />
          {t('isRead')}
        </>
      )}
      {waiting > 0 && (
        <span className={styles.waiting}>
          {t('later', { count: waiting })}. {t('laterWhy')}
        </span>
      )}
    </div>
  );
}
