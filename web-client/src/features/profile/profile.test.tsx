import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { profileRoutes } from '@/features/profile/routes';
import { noor } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes } from '@/testing/server';

describe('Profiel', () => {
  beforeEach(() => {
    answers('/me', { name: noor.name, email: 'noor@destroom.example', level: 'BB' });
  });

  async function fillIn(again = 'een zin van woorden') {
    const { user } = renderScreen(profileRoutes, '/profile', noor);
    await user.type(await screen.findByLabelText(/^Huidig wachtwoord/), 'het oude wachtwoord');
    await user.type(screen.getByLabelText(/^Nieuw wachtwoord \*/), 'een zin van woorden');
    await user.type(screen.getByLabelText(/nog een keer/), again);
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
  }

  it('changes the password and says what follows', async () => {
    const calls = takes('put', '/me/password', null, 204);

    await fillIn();

    expect(await screen.findByText(/Op andere apparaten ben je uitgelogd/)).toBeVisible();
    expect(calls[0]?.body).toEqual({ currentPassword: 'het oude wachtwoord', newPassword: 'een zin van woorden' });
    expect(screen.getByLabelText(/^Huidig wachtwoord/)).toHaveValue('');
  });

  it('puts the platform’s refusal at its field and the focus with it', async () => {
    refuses('put', '/me/password', {
      status: 422,
      errors: [{ pointer: '/currentPassword', code: 'wrong-password', detail: 'Dit is niet je huidige wachtwoord.' }],
    });

    await fillIn();

    const current = screen.getByLabelText(/^Huidig wachtwoord/);
    await waitFor(() => {
      expect(current).toHaveFocus();
    });
    expect(current).toHaveAccessibleDescription(/Dit is niet je huidige wachtwoord/);
  });

  it('asks for the same password twice', async () => {
    await fillIn('iets anders dus');

    expect(await screen.findByText('Dit is niet hetzelfde als het nieuwe wachtwoord.')).toBeVisible();
  });
});
