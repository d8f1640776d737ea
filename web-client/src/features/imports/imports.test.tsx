import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Import, ImportRow } from '@/features/imports/api/imports';
import { importRoutes } from '@/features/imports/routes';
import { bram, helpdesk } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, server, takes } from '@/testing/server';

const ID = '00000000-0000-7000-8000-0000000000aa';

const ready: Import = {
  importId: ID,
  school: { id: '00000000-0000-7000-8000-000000000001', brin: '99DE', name: 'Vakcollege De Stroom' },
  fileName: '3b.csv',
  sendWelcome: true,
  state: 'READY',
  encoding: 'WINDOWS-1252',
  separator: 'SEMICOLON',
  samples: ['Çelik'],
  counts: { new: 27, changed: 0, unchanged: 0, refused: 1 },
  applied: 0,
  total: 28,
  createdAt: '2026-11-02T09:00:00Z',
};

const refused: ImportRow = {
  line: 5,
  outcome: 'REFUSED',
  name: 'Yara Çelik',
  email: 'yara@',
  level: 'BB',
  modules: [],
  reasons: [{ column: 'E-mailadres', field: 'email', code: 'email-malformed', detail: 'Dit is geen e-mailadres.' }],
  changes: [],
  results: [],
};

function answersImport(item: Import, rows: ImportRow[] = []) {
  answers(`/imports/${ID}`, { ...item });
  answers(`/imports/${ID}/rows`, { items: rows.map((row) => ({ ...row })), page: 0, size: 50, total: rows.length });
}

describe('Importeren', () => {
  it('asks for a file before it sends anything, and puts the focus there', async () => {
    answers('/imports', { items: [], page: 0, size: 20, total: 0 });
    const { user } = renderScreen(importRoutes, '/imports', bram);

    await user.click(await screen.findByRole('button', { name: 'Controleren' }));

    expect(await screen.findByText('Kies eerst een bestand.')).toBeVisible();
  });

  it('sends the file for the school of the admin and shows its dry run', async () => {
    answers('/imports', { items: [], page: 0, size: 20, total: 0 });
    answersImport(ready, [refused]);
    const sent: FormData[] = [];
    server.use(
      http.post('http://localhost:3000/api/imports', async ({ request }) => {
        sent.push(await request.formData());
        return HttpResponse.json({ importId: ID, state: 'VALIDATING' }, { status: 202 });
      }),
    );
    const { user, container } = renderScreen(importRoutes, '/imports', bram);

    await screen.findByRole('button', { name: 'Controleren' });
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(input, new File(['Voornaam;Achternaam'], '3b.csv', { type: 'text/csv' }));
    await user.click(screen.getByRole('button', { name: 'Controleren' }));

    expect(await screen.findByRole('heading', { name: 'Import van 3b.csv' })).toBeVisible();
    expect(sent[0]?.get('brin')).toBe('99DE');
  });

  it('shows how the file was read and per row and column what is wrong', async () => {
    answersImport(ready, [refused]);

    renderScreen(importRoutes, `/imports/${ID}`, bram);

    expect(await screen.findByText(/WINDOWS-1252, gescheiden door puntkomma’s. Voorbeelden: Çelik/)).toBeVisible();
    expect(await screen.findByText('E-mailadres: Dit is geen e-mailadres.')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Geweigerd (1)' })).toBeInTheDocument();
  });

  it('does what the dry run showed when told to', async () => {
    answersImport(ready);
    const calls = takes('post', `/imports/${ID}/apply`, { importId: ID, state: 'APPLYING' }, 202);
    const { user } = renderScreen(importRoutes, `/imports/${ID}`, bram);

    await user.click(await screen.findByRole('button', { name: 'Importeren' }));

    expect(calls).toHaveLength(1);
  });

  it('says how far it is', async () => {
    answersImport({ ...ready, state: 'APPLYING', applied: 9 });

    renderScreen(importRoutes, `/imports/${ID}`, bram);

    expect(await screen.findByText(/9 van 27 rijen/)).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Bezig met importeren' })).toHaveAttribute('aria-valuenow', '33');
  });

  it('names the licence that could not be given, and offers the report', async () => {
    const noSeat: ImportRow = {
      ...refused,
      outcome: 'NEW',
      reasons: [],
      results: [
        { part: 'ACCOUNT', outcome: 'APPLIED' },
        {
          part: 'LICENSE',
          outcome: 'REFUSED',
          code: 'no-seat-left',
          detail: 'Alle plaatsen zijn vergeven.',
          productTitle: 'Duurzaam bouwen',
        },
      ],
    };
    const results = {
      accountsNew: 27,
      accountsChanged: 0,
      unchanged: 0,
      refused: 1,
      groupsJoined: 27,
      licensesAssigned: 53,
      licensesRefused: 1,
    };
    answersImport({ ...ready, state: 'DONE', applied: 27, results }, [noSeat]);

    renderScreen(importRoutes, `/imports/${ID}`, bram);

    expect(await screen.findByText(/1 licentie kon niet worden toegekend/)).toBeVisible();
    expect(await screen.findByText('Licentie Duurzaam bouwen: geweigerd. Alle plaatsen zijn vergeven.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Verslag downloaden' })).toHaveAttribute(
      'href',
      `/api/imports/${ID}/report`,
    );
  });

  it('leads support to the schools first', async () => {
    answers('/imports', { items: [], page: 0, size: 20, total: 0 });

    renderScreen(importRoutes, '/imports', helpdesk);

    expect(await screen.findByRole('link', { name: 'Naar Scholen' })).toBeVisible();
  });
});
