import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userRoutes } from '@/features/users/routes';
import { anna, bram } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes } from '@/testing/server';

const NOOR = '00000000-0000-7000-8000-000000000011';

const noor = {
  id: NOOR,
  schoolId: '00000000-0000-7000-8000-000000000001',
  role: 'STUDENT',
  givenName: 'Noor',
  infix: 'van der',
  familyName: 'Berg',
  name: 'Noor van der Berg',
  email: 'noor@destroom.example',
  level: 'BB',
  state: 'ACTIVE',
  signInState: 'INVITED',
  lockedFields: [] as string[],
  groups: [] as object[],
};

function thePeople(...people: object[]) {
  answers('/users', { items: people.map((person) => ({ ...person })), page: 0, size: 50, total: people.length });
  answers('/groups', { items: [], page: 0, size: 500, total: 0 });
}

describe('Gebruikers', () => {
  it('shows who is in no group and so sees nothing', async () => {
    thePeople(noor);

    renderScreen(userRoutes, '/users', anna);

    expect(await screen.findByRole('rowheader', { name: 'Noor van der Berg' })).toBeVisible();
    expect(screen.getByText('in geen groep: ziet geen lesstof')).toBeVisible();
    expect(screen.getByText('uitgenodigd')).toBeVisible();
  });

  it('adds a student who gets a message', async () => {
    thePeople();
    const calls = takes('post', '/users', noor, 201);
    const { user } = renderScreen(userRoutes, '/users', anna);

    await user.click(await screen.findByRole('button', { name: 'Toevoegen' }));
    await user.type(await screen.findByRole('textbox', { name: 'Voornaam' }), 'Noor');
    await user.type(screen.getByRole('textbox', { name: 'Achternaam' }), 'Berg');
    await user.type(screen.getByRole('textbox', { name: 'E-mailadres' }), 'n@s.nl');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('Noor van der Berg is toegevoegd.')).toBeVisible();
    expect(calls[0]?.body).toMatchObject({ role: 'STUDENT', email: 'n@s.nl', sendWelcome: true });
  });

  it('shows at the form that an address is taken', async () => {
    thePeople();
    refuses('post', '/users', { code: 'email-taken', title: 'Adres al in gebruik', detail: 'Kies een ander adres.' });
    const { user } = renderScreen(userRoutes, '/users', anna);

    await user.click(await screen.findByRole('button', { name: 'Toevoegen' }));
    await user.type(await screen.findByRole('textbox', { name: 'Voornaam' }), 'Noor');
    await user.type(screen.getByRole('textbox', { name: 'Achternaam' }), 'Berg');
    await user.type(screen.getByRole('textbox', { name: 'E-mailadres' }), 'n@s.nl');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('Kies een ander adres.')).toBeVisible();
  });

  it('asks once more before it moves somebody to the trash', async () => {
    thePeople(noor);
    const calls = takes('delete', `/users/${NOOR}`, null, 204);
    const { user } = renderScreen(userRoutes, '/users', bram);

    await user.click(await screen.findByRole('button', { name: 'Opties voor Noor van der Berg' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Verwijderen' }));
    expect(calls).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Verwijderen' }));

    expect(await screen.findByText('Noor van der Berg staat in de prullenbak.')).toBeVisible();
  });

  it('brings somebody back from the trash', async () => {
    thePeople({ ...noor, state: 'TRASHED', trashedAt: '2026-11-01T10:00:00Z' });
    const calls = takes('post', `/users/${NOOR}/restore`, noor);
    const { user } = renderScreen(userRoutes, '/users?trash=yes', bram);

    await user.click(await screen.findByRole('button', { name: 'Opties voor Noor van der Berg' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Herstellen' }));

    expect(await screen.findByText('Noor van der Berg is hersteld.')).toBeVisible();
    expect(calls).toHaveLength(1);
  });

  it('sends messages to a selection and says what happened to each', async () => {
    thePeople(noor);
    const calls = takes('post', '/welcome-messages', { results: [{ userId: NOOR, outcome: 'SENT' }] });
    const { user } = renderScreen(userRoutes, '/users', anna);

    await user.click(await screen.findByRole('checkbox', { name: 'Selecteer Noor van der Berg' }));
    await user.click(screen.getByRole('button', { name: 'Welkomstbericht sturen' }));

    expect(await screen.findByText('Noor van der Berg: Verstuurd')).toBeVisible();
    expect(calls[0]?.body).toEqual({ userIds: [NOOR] });
  });

  it('wants a new password twice', async () => {
    thePeople(noor);
    const { user } = renderScreen(userRoutes, '/users', anna);

    await user.click(await screen.findByRole('button', { name: 'Opties voor Noor van der Berg' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wachtwoord instellen' }));
    await user.type(await screen.findByLabelText('Wachtwoord'), 'zonnebloem-fiets');
    await user.type(screen.getByLabelText('Nog een keer'), 'zonnebloem-step');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('De twee wachtwoorden zijn niet gelijk.')).toBeVisible();
  });
});
