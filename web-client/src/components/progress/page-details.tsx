import { Badge } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { AppLink } from '@/components/app-link';
import { Dot } from '@/components/progress/dot';
import { SubtaskProgress } from '@/components/progress/subtask-progress';
import { dateAndTime } from '@/lib/dates';
import { texts } from '@/lib/i18n';
import { levelText } from '@/lib/level';
import styles from '@/components/progress/page-details.module.css';

type ModuleProgress = Schemas<'progress'>['ModuleProgress'];
type PageProgress = ModuleProgress['subtasks'][number]['pages'][number];

const details = texts(
  'pageDetails',
  {
    page: 'Pagina',
    first: 'Eerste keer',
    last: 'Laatste keer',
    never: 'nog niet gelezen',
    earlier: 'eerder niveau',
    noLicense: 'geen licentie meer',
  },
  {
    page: 'Page',
    first: 'First time',
    last: 'Last time',
    never: 'not read yet',
    earlier: 'earlier level',
    noLicense: 'no licence any more',
  },
);

/** What was read of a module at one level, page by page, with first and last time. */
export function PageDetails({ module }: { module: ModuleProgress }) {
  const t = details.use();
  return (
    <section className={styles.module}>
      <h2 className={styles.title}>
        {module.title}{' '}
        <Badge color="licentie" variant="light" tt="none" component="span">
          {levelText(module.level)}
        </Badge>{' '}
        <span className={styles.aside}>{!module.licensed ? t('noLicense') : !module.current ? t('earlier') : ''}</span>
      </h2>
      {module.subtasks.map((subtask) => (
        <section key={subtask.subtaskId}>
          <h3 className={styles.subtask}>{subtask.title}</h3>
          <SubtaskProgress count={subtask} />
          <table className={styles.pages}>
            <thead>
              <tr>
                <th scope="col">{t('page')}</th>
                <th scope="col">{t('first')}</th>
                <th scope="col">{t('last')}</th>
              </tr>
            </thead>
            <tbody>
              {subtask.pages.map((page) => (
                <Row key={page.pageId} page={page} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  );
}

function Row({ page }: { page: PageProgress }) {
  const t = details.use();
  return (
    <tr>
      <th scope="row">
        <Dot state={page.reads > 0 ? 'done' : 'none'} /> <AppLink to={`/pages/${page.pageId}`}>{page.title}</AppLink>
      </th>
      {page.firstReadAt && page.lastReadAt ? (
        <>
          <td>
            <time dateTime={page.firstReadAt}>{dateAndTime(page.firstReadAt)}</time>
          </td>
          <td>
            <time dateTime={page.lastReadAt}>{dateAndTime(page.lastReadAt)}</time>
          </td>
        </>
      ) : (
        <td colSpan={2}>{t('never')}</td>
      )}
    </tr>
  );
}
