import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GroupProgress } from '@/api/group-progress';
import { progressRoutes } from '@/features/progress/routes';
import { anna } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers } from '@/testing/server';

const HALF = 'Noor van der Berg, De basis: Begonnen, 1 van 2 pagina’s gelezen';

describe('Voortgang', () => {
  beforeEach(() => {
    answers('/groups', { items: [other, own], page: 0, size: 500, total: 2 });
    answers('/progress/modules', { modules: [meten] });
    answers('/progress', progress);
    answers('/progress/students/noor', details);
  });

  it('opens with the teacher’s own group and tells each dot in words', async () => {
    renderScreen(progressRoutes, '/progress', anna);

    expect(await screen.findByRole('button', { name: HALF })).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Noor van der Berg, Uitzetten: Nog niet begonnen, 0 van 4 pagina’s gelezen' }),
    ).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Groep' })).toHaveValue('3A');
    expect(within(screen.getByRole('row', { name: /Ömer Çelik/ })).getAllByText('geen licentie')).not.toHaveLength(0);
  });

  it('walks along the dots with the arrow keys, one stop of the Tab key for all', async () => {
    const { user } = renderScreen(progressRoutes, '/progress', anna);
    const first = await screen.findByRole('button', { name: HALF });
    first.focus();

    await user.keyboard('{ArrowRight}');

    const second = screen.getByRole('button', { name: /Noor van der Berg, Uitzetten/ });
    expect(second).toHaveFocus();
    expect(second).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
  });

  it('opens a panel with what was read, and the details page by page', async () => {
    const { user } = renderScreen(progressRoutes, '/progress', anna);

    await user.click(await screen.findByRole('button', { name: HALF }));

    const panel = await screen.findByRole('dialog', { name: 'Noor van der Berg' });
    expect(await within(panel).findByText(/Wat is meten\?/)).toBeVisible();

    await user.click(within(panel).getByRole('button', { name: 'Details inzien' }));
    expect(within(panel).getByRole('row', { name: /Op schaal nog niet gelezen/ })).toBeVisible();
    expect(within(panel).getByRole('columnheader', { name: 'Laatste keer' })).toBeVisible();
  });

  it('finds a student without the accents, and keeps the search in the address', async () => {
    const { user } = renderScreen(progressRoutes, '/progress', anna);
    await screen.findByRole('button', { name: HALF });

    await user.type(screen.getByRole('searchbox', { name: 'Zoek leerling' }), 'celik');

    expect(await screen.findByText('1 leerling')).toBeVisible();
    expect(screen.queryByRole('button', { name: HALF })).toBeNull();
    expect(window.location.search).toContain('q=celik');
  });

  it('shows what a student reads once a hint has come', async () => {
    const { cache } = renderScreen(progressRoutes, '/progress', anna);
    await screen.findByRole('button', { name: HALF });
    const [noor, omer] = progress.students;
    answers('/progress', {
      ...progress,
      students: [{ ...noor, subtasks: [{ subtaskId: 'basis', pagesRead: 2, pagesTotal: 2 }, noor?.subtasks[1]] }, omer],
    });

    await cache.invalidateQueries({ queryKey: ['progress', '3a'] });

    expect(
      await screen.findByRole('button', { name: 'Noor van der Berg, De basis: Klaar, 2 van 2 pagina’s gelezen' }),
    ).toBeVisible();
  });

  it('says what to do when the group has no licence at all', async () => {
    answers('/progress/modules', { modules: [] });

    renderScreen(progressRoutes, '/progress?group=3b', anna);

    expect(await screen.findByRole('link', { name: 'Naar Licenties' })).toHaveAttribute('href', '/licenses?group=3b');
  });
});

const own = { groupId: '3a', title: '3A', teacherIds: [anna.userId], teacherCount: 1, studentCount: 2, version: 1 };
const other = { ...own, groupId: '3b', title: '3B', teacherIds: [] };
const meten = { moduleId: 'meten', productId: '1', kind: 'MODULE', title: 'Meten en uitzetten', licensedStudents: 1 };

const progress: GroupProgress = {
  groupId: '3a',
  groupTitle: '3A',
  moduleId: 'meten',
  moduleTitle: 'Meten en uitzetten',
  subtasks: [
    { subtaskId: 'basis', title: 'De basis' },
    { subtaskId: 'uitzetten', title: 'Uitzetten' },
  ],
  students: [
    {
      studentId: 'noor',
      name: 'Noor van der Berg',
      licensed: true,
      level: 'BB',
      subtasks: [
        { subtaskId: 'basis', pagesRead: 1, pagesTotal: 2 },
        { subtaskId: 'uitzetten', pagesRead: 0, pagesTotal: 4 },
      ],
    },
    { studentId: 'omer', name: 'Ömer Çelik', licensed: false, subtasks: [] },
  ],
};

const details = {
  studentId: 'noor',
  name: 'Noor van der Berg',
  modules: [
    {
      moduleId: 'meten',
      productId: '1',
      title: 'Meten en uitzetten',
      level: 'BB',
      current: true,
      licensed: true,
      pagesRead: 1,
      pagesTotal: 2,
      subtasks: [
        {
          subtaskId: 'basis',
          title: 'De basis',
          pagesRead: 1,
          pagesTotal: 2,
          pages: [
            {
              pageId: 'a',
              title: 'Wat is meten?',
              reads: 2,
              firstReadAt: '2026-11-02T09:00:00Z',
              lastReadAt: '2026-11-03T10:00:00Z',
            },
            { pageId: 'b', title: 'Op schaal', reads: 0 },
          ],
        },
      ],
    },
  ],
};
