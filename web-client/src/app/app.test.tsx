import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/app/app';
import { browser } from '@/lib/browser';
import { switchLanguage } from '@/lib/i18n';
import { FakeStream } from '@/testing/fake-browser';
import { anna, bram, helpdesk, noor } from '@/testing/people';
import { answers, refuses, takes } from '@/testing/server';

const nothing = { items: [], page: 0, size: 20, total: 0, unread: 0 };

describe('The frame', () => {
  const leave = vi.spyOn(browser, 'leave');

  beforeEach(async () => {
    leave.mockReset().mockImplementation(() => undefined);
    vi.spyOn(browser, 'leave').mockImplementation(leave);
    await switchLanguage('nl');
    answers('/notifications', nothing);
    answers('/home', { modules: [], emptyReason: 'NO_LICENSE' });
    answers('/groups', nothing);
    answers('/users', nothing);
    answers('/license-pools', nothing);
    answers('/schools', nothing);
  });

  function open(address: string) {
    window.history.replaceState(null, '', address);
    render(<App />);
    return userEvent.setup();
  }

  it('sends who is not signed in to the sign-in page', async () => {
    refuses('get', '/session', { status: 401, code: 'signed-out' });

    open('/');

    await waitFor(() => {
      expect(leave).toHaveBeenCalledWith('/login');
    });
  });

  it('says that signing in did not work instead of trying for ever', async () => {
    const user = open('/?signin=failed');

    expect(await screen.findByText('Inloggen is niet gelukt')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Opnieuw inloggen' }));
    expect(leave).toHaveBeenCalledWith('/login');
  });

  it('brings the person back to where the session ended', async () => {
    answers('/session', noor);
    sessionStorage.setItem('leerstroom.return', JSON.stringify({ userId: noor.userId, address: '/bestaat-niet' }));

    open('/');

    expect(await screen.findByRole('heading', { name: 'Deze pagina bestaat niet' })).toBeVisible();
  });

  it.each([
    [noor, ['Home', 'Mijn voortgang']],
    [anna, ['Home', 'Voortgang', 'Licenties']],
    [bram, ['Home', 'Voortgang', 'Licenties']],
    [helpdesk, ['Scholen', 'Importeren']],
  ])('lists what each role can do', async (person, names) => {
    answers('/session', person);

    open('/');

    const navigation = await screen.findByRole('navigation', { name: 'Hoofdmenu' });
    expect(
      within(navigation)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(names);
  });

  it('keeps the rest of an administrator’s screens behind the menu', async () => {
    answers('/session', bram);
    const user = open('/');

    await user.click(await screen.findByRole('button', { name: 'Menu' }));

    const menu = await screen.findByRole('navigation', { name: 'Menu' });
    expect(within(menu).getByRole('link', { name: 'Gebruikers' })).toHaveAttribute('href', '/users');
    expect(within(menu).getByRole('link', { name: 'Importeren' })).toHaveAttribute('href', '/imports');
  });

  it('does not show a student the screens of staff', async () => {
    answers('/session', noor);

    open('/progress');

    expect(await screen.findByRole('heading', { name: 'Deze pagina is niet voor jou' })).toBeVisible();
  });

  it('asks for a new password first when the present one is temporary', async () => {
    answers('/session', { ...noor, mustChangePassword: true });

    open('/');

    expect(await screen.findByRole('heading', { name: 'Kies eerst een nieuw wachtwoord' })).toBeVisible();
  });

  it('speaks English when asked, and remembers it', async () => {
    answers('/session', noor);
    const user = open('/');

    await user.click(await screen.findByRole('button', { name: 'Mijn account' }));
    await user.click(await screen.findByRole('button', { name: 'English' }));

    expect(await screen.findByRole('link', { name: 'My progress' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('leerstroom.language')).toBe('en');
  });

  it('rings the bell by a hint, and counts as read what was shown', async () => {
    answers('/session', anna);
    const user = open('/');
    const bell = await screen.findByRole('button', { name: 'Meldingen' });
    answers('/notifications', { ...nothing, items: [imported], total: 1, unread: 1 });

    act(() => {
      FakeStream.latest.hint('notifications', 'n1');
    });
    await waitFor(() => {
      expect(bell).toHaveAccessibleDescription('1 ongelezen');
    });

    const marked = takes('post', '/notifications/read', null, 204);
    document.cookie = 'XSRF-TOKEN=fresh; path=/';
    await user.click(bell);
    expect(await screen.findByRole('link', { name: 'Import klaar' })).toHaveAttribute('href', '/imports/i1');
    await user.click(bell);
    await waitFor(() => {
      expect(marked[0]?.body).toEqual({ ids: ['n1'] });
    });
    expect(marked[0]?.headers.get('X-XSRF-TOKEN')).toBe('fresh');
  });
});

const imported = {
  id: 'n1',
  kind: 'IMPORT_COMPLETED',
  title: 'Import klaar',
  body: '28 nieuwe accounts.',
  createdAt: '2026-11-20T10:00:00Z',
  link: '/imports/i1',
};
