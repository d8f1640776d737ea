import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { homeRoutes } from '@/features/home/routes';
import type { HomeModule } from '@/features/home/api/get-home';
import { noor } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses } from '@/testing/server';

describe('Home of a student', () => {
  it('says to whom is in no group what to do', async () => {
    answers('/home', { modules: [], emptyReason: 'NO_GROUP' });

    renderScreen(homeRoutes, '/', noor);

    expect(
      await screen.findByText(
        'Je zit nog niet in een groep, dus je ziet nog geen lesstof. Vraag je docent om je toe te voegen.',
      ),
    ).toBeVisible();
  });

  it('opens the module that was read in last, and leads to where the student was', async () => {
    answers('/home', { modules: [building, measuring] });

    renderScreen(homeRoutes, '/', noor);

    expect(await screen.findByRole('link', { name: 'Ga verder waar je was' })).toHaveAttribute(
      'href',
      '/pages/meten.schaal',
    );
    expect(screen.getByRole('button', { name: /Meten en uitzetten/ })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: /Duurzaam bouwen/ })).toHaveAttribute('aria-expanded', 'false');
  });

  it('shows the subtasks of a module with their state in words', async () => {
    answers('/home', { modules: [building, measuring] });
    const { user } = renderScreen(homeRoutes, '/', noor);

    await user.click(await screen.findByRole('button', { name: /Duurzaam bouwen/ }));

    const tile = screen.getByRole('link', { name: 'Isoleren' }).closest('li');
    expect(within(tile as HTMLElement).getByText(/Nog niet begonnen · 0 van 3 pagina’s gelezen/)).toBeVisible();
    expect(screen.getByText(/Begonnen · 1 van 2 pagina’s gelezen/)).toBeVisible();
  });

  it('shows the refusal in the words of the platform', async () => {
    refuses('get', '/home', {
      title: 'Dit mag je niet',
      detail: 'Alleen een leerling heeft een leerlingenhome.',
      status: 403,
    });

    renderScreen(homeRoutes, '/', noor);

    expect(await screen.findByRole('alert')).toHaveTextContent('Alleen een leerling heeft een leerlingenhome.');
  });
});

const measuring: HomeModule = {
  moduleId: 'meten',
  productId: '8719000000010',
  kind: 'MODULE',
  title: 'Meten en uitzetten',
  level: 'BB',
  pagesRead: 1,
  pagesTotal: 2,
  continuePageId: 'meten.schaal',
  lastReadAt: '2026-11-02T09:00:00Z',
  subtasks: [
    {
      subtaskId: 'basis',
      title: 'De basis',
      pagesRead: 1,
      pagesTotal: 2,
      pages: [
        { pageId: 'meten.begin', title: 'Wat is meten?', read: true },
        { pageId: 'meten.schaal', title: 'Op schaal', read: false },
      ],
    },
  ],
};

const building: HomeModule = {
  moduleId: 'bouwen',
  productId: '8719000000027',
  kind: 'ELECTIVE',
  title: 'Duurzaam bouwen',
  level: 'BB',
  pagesRead: 0,
  pagesTotal: 3,
  continuePageId: 'bouwen.isoleren',
  subtasks: [
    {
      subtaskId: 'isoleren',
      title: 'Isoleren',
      pagesRead: 0,
      pagesTotal: 3,
      pages: [{ pageId: 'bouwen.isoleren', title: 'Waarom isoleren?', read: false }],
    },
  ],
};
