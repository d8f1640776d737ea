import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolRoutes } from '@/features/schools/routes';
import { helpdesk } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes } from '@/testing/server';

const stroom = { id: 's1', brin: '99DE', name: 'Vakcollege De Stroom', studentsMayResetPassword: true };

describe('Scholen', () => {
  beforeEach(() => {
    answers('/schools', { items: [stroom], page: 0, size: 50, total: 1 });
  });

  it('leads to importing for a school, which stands in the address from then on', async () => {
    renderScreen(schoolRoutes, '/schools', helpdesk);

    expect(await screen.findByRole('link', { name: 'Importeren voor Vakcollege De Stroom' })).toHaveAttribute(
      'href',
      '/imports?school=s1',
    );
  });

  it('registers a school, its BRIN however it was typed', async () => {
    const calls = takes('post', '/schools', stroom, 201);
    const { user } = renderScreen(schoolRoutes, '/schools', helpdesk);

    await user.click(await screen.findByRole('button', { name: 'Nieuwe school' }));
    await user.type(await screen.findByRole('textbox', { name: /Naam/ }), 'Vakcollege De Stroom');
    await user.type(screen.getByRole('textbox', { name: /BRIN/ }), '99 de');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    await waitFor(() => {
      expect(calls[0]?.body).toEqual({ name: 'Vakcollege De Stroom', brin: '99DE', studentsMayResetPassword: true });
    });
    expect(await screen.findByText('Vakcollege De Stroom is toegevoegd.')).toBeVisible();
  });

  it('puts a mistake at its field and the focus with it', async () => {
    const { user } = renderScreen(schoolRoutes, '/schools', helpdesk);

    await user.click(await screen.findByRole('button', { name: 'Nieuwe school' }));
    await user.type(await screen.findByRole('textbox', { name: /Naam/ }), 'De Stroom');
    await user.type(screen.getByRole('textbox', { name: /BRIN/ }), '9DE');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    const brin = screen.getByRole('textbox', { name: /BRIN/ });
    await waitFor(() => {
      expect(brin).toHaveFocus();
    });
    expect(brin).toHaveAccessibleDescription(/Een BRIN-nummer is twee cijfers en twee letters/);
  });

  it('shows a refusal that belongs to no field above the buttons', async () => {
    refuses('post', '/schools', {
      code: 'brin-taken',
      title: 'BRIN-nummer bezet',
      detail: 'Er is al een school met 99DE.',
    });
    const { user } = renderScreen(schoolRoutes, '/schools', helpdesk);

    await user.click(await screen.findByRole('button', { name: 'Nieuwe school' }));
    await user.type(await screen.findByRole('textbox', { name: /Naam/ }), 'De Stroom');
    await user.type(screen.getByRole('textbox', { name: /BRIN/ }), '99DE');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Er is al een school met 99DE.');
  });
});
