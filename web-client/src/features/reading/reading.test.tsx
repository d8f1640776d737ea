import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Module } from '@/features/reading/api/get-module';
import type { Page } from '@/features/reading/api/get-page';
import { readingRoutes } from '@/features/reading/routes';
import { FakeView } from '@/testing/fake-browser';
import { anna, noor } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes, unreachable } from '@/testing/server';

const KEPT = `leerstroom.reads.${noor.userId}`;

describe('Reading a page', () => {
  beforeEach(() => {
    answers('/pages/meten.rolmaat', rolmaat);
    answers('/pages/meten.schaal', { ...rolmaat, pageId: 'meten.schaal', title: 'Op schaal', nextPageId: undefined });
    answers('/modules/meten', module);
  });

  it('shows the text, where it belongs, what was read and the way on', async () => {
    renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);

    expect(await screen.findByRole('heading', { level: 1, name: 'Meten met de rolmaat' })).toBeVisible();
    expect(await screen.findByRole('link', { name: /^Wat is meten\?.*gelezen/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Meten met de rolmaat' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: /^Volgende/ })).toHaveAttribute('href', '/pages/meten.schaal');
    expect(document.title).toBe('Meten met de rolmaat · Leerstroom');
  });

  it('shows the meaning of a term on hover, and Escape takes it away', async () => {
    const { user } = renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);
    const term = await screen.findByRole('button', { name: 'rolmaat' });

    await user.hover(term);
    expect(screen.getByRole('tooltip')).toHaveTextContent('Een stalen lint in een kastje.');

    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('shows the meaning of a term on focus, and says it with the term', async () => {
    renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);
    const term = await screen.findByRole('button', { name: 'rolmaat' });

    act(() => {
      term.focus();
    });

    expect(screen.getByRole('tooltip')).toBeVisible();
    expect(term).toHaveAccessibleDescription('Een stalen lint in een kastje.');
  });

  it('counts as read once its end was reached', async () => {
    const reads = takes('post', '/page-reads', null, 202);
    renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);
    await screen.findByRole('button', { name: 'rolmaat' });
    expect(reads).toHaveLength(0);

    act(() => {
      FakeView.scrollToEnd();
      FakeView.scrollToEnd();
    });

    expect(await screen.findByText('Gelezen')).toBeVisible();
    await waitFor(() => {
      expect(reads).toHaveLength(1);
    });
    expect(reads[0]?.body).toMatchObject({ reads: [{ pageId: 'meten.rolmaat' }] });
    await waitFor(() => {
      expect(localStorage.getItem(KEPT)).toBeNull();
    });
  });

  it('keeps a read through a lost network, says so, and brings it when the network is back', async () => {
    unreachable('post', '/page-reads');
    renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);
    await screen.findByRole('button', { name: 'rolmaat' });

    act(() => {
      FakeView.scrollToEnd();
    });

    expect(await screen.findByText(/1 gelezen pagina wordt later bewaard/)).toBeVisible();
    expect(localStorage.getItem(KEPT)).toContain('meten.rolmaat');

    const reads = takes('post', '/page-reads', null, 202);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    expect(await screen.findByText('Gelezen')).toBeVisible();
    expect(reads).toHaveLength(1);
  });

  it('leaves no trace of a teacher who looks at a page', async () => {
    renderScreen(readingRoutes, '/pages/meten.rolmaat', anna);
    await screen.findByRole('button', { name: 'rolmaat' });

    act(() => {
      FakeView.scrollToEnd();
    });

    expect(screen.queryByText('Gelezen')).toBeNull();
  });

  it('says why a page is not there to read', async () => {
    refuses('get', '/pages/meten.rolmaat', {
      status: 403,
      title: 'Niet van jou',
      detail: 'Vraag je docent om een licentie.',
    });

    renderScreen(readingRoutes, '/pages/meten.rolmaat', noor);

    expect(await screen.findByRole('alert')).toHaveTextContent('Vraag je docent om een licentie.');
  });
});

const rolmaat: Page = {
  pageId: 'meten.rolmaat',
  moduleId: 'meten',
  moduleTitle: 'Meten en uitzetten',
  subtaskId: 'basis',
  subtaskTitle: 'De basis',
  title: 'Meten met de rolmaat',
  level: 'BB',
  html: '<p>Een <button type="button" class="term" data-term="rolmaat">rolmaat</button> is handig.</p>',
  terms: [{ id: 'rolmaat', term: 'Rolmaat', meaning: 'Een stalen lint in een kastje.' }],
  previousPageId: 'meten.begin',
  nextPageId: 'meten.schaal',
  read: false,
};

const module: Module = {
  moduleId: 'meten',
  productId: '8719000000010',
  kind: 'MODULE',
  version: '1.0.0',
  title: 'Meten en uitzetten',
  description: '',
  level: 'BB',
  levels: ['BB'],
  pagesRead: 1,
  pagesTotal: 3,
  glossary: [],
  subtasks: [
    {
      subtaskId: 'basis',
      title: 'De basis',
      pagesRead: 1,
      pagesTotal: 3,
      pages: [
        { pageId: 'meten.begin', title: 'Wat is meten?', read: true },
        { pageId: 'meten.rolmaat', title: 'Meten met de rolmaat', read: false },
        { pageId: 'meten.schaal', title: 'Op schaal', read: false },
      ],
    },
  ],
};
