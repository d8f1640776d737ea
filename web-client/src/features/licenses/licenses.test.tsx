import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { licenseRoutes } from '@/features/licenses/routes';
import { anna } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes } from '@/testing/server';

const METEN = '8719000000010';
const NOOR = '00000000-0000-7000-8000-000000000011';
const LICENSE = '00000000-0000-7000-8000-0000000000cc';

function theSchool(license: object | undefined, available = 12) {
  const page = { page: 0, size: 50 };
  const pool = {
    poolId: LICENSE,
    productId: METEN,
    title: 'Meten en uitzetten',
    purchased: 30,
    assigned: 30 - available,
    available,
    owed: 0,
  };
  answers('/license-pools', { items: [pool], ...page, total: 1 });
  answers('/groups', { items: [], ...page, total: 0 });
  answers('/users', { items: [{ ...noor }], ...page, total: 1 });
  answers('/licenses', { items: license ? [license] : [], ...page, total: license ? 1 : 0 });
}

describe('Licenties', () => {
  it('shows what is bought, given and left, and warns in words', async () => {
    theSchool(undefined, 3);

    renderScreen(licenseRoutes, '/licenses', anna);

    expect(await screen.findByText('30 gekocht · 27 toegekend · 3 beschikbaar')).toBeVisible();
    expect(screen.getByText('Bijna op')).toBeVisible();
  });

  it('says why a started licence can’t be taken back', async () => {
    theSchool({ ...held, state: 'ACTIVATED', activatedAt: '2026-11-02T09:00:00Z' });
    const { user } = renderScreen(licenseRoutes, '/licenses', anna);

    await user.click(await screen.findByRole('button', { name: 'Meten en uitzetten van Noor van der Berg: bb' }));

    expect(await screen.findByRole('button', { name: 'Deactiveren' })).toBeDisabled();
    expect(screen.getByText('Deactiveren kan niet meer: de leerling is gestart met lezen.')).toBeVisible();
  });

  it('shows the refusal when reading and deactivating cross', async () => {
    theSchool(held);
    refuses('delete', `/licenses/${LICENSE}`, { code: 'license-activated', detail: 'Noor is net gestart.' });
    const { user } = renderScreen(licenseRoutes, '/licenses', anna);

    await user.click(await screen.findByRole('button', { name: 'Meten en uitzetten van Noor van der Berg: bb' }));
    await user.click(await screen.findByRole('button', { name: 'Deactiveren' }));

    expect(await screen.findByText('Noor is net gestart.')).toBeVisible();
  });

  it('switches the level', async () => {
    theSchool(held);
    const calls = takes('patch', `/licenses/${LICENSE}`, { ...held, level: 'KBGL' });
    const { user } = renderScreen(licenseRoutes, '/licenses', anna);

    await user.click(await screen.findByRole('button', { name: 'Meten en uitzetten van Noor van der Berg: bb' }));
    await user.click(await screen.findByLabelText('Niveau', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: 'kbgl' }));

    expect(await screen.findByText('Meten en uitzetten van Noor van der Berg staat nu op kbgl.')).toBeVisible();
    expect(calls[0]?.body).toEqual({ level: 'KBGL' });
  });

  it('shows what assigning takes before it does it', async () => {
    theSchool(undefined);
    const result = (outcome: string) => ({ results: [{ studentId: NOOR, outcome }], available: 11 });
    const calls = takes('post', '/licenses', result('ASSIGNED'));
    const { user } = renderScreen(licenseRoutes, '/licenses', anna);

    await user.click(await screen.findByRole('checkbox', { name: 'Selecteer Noor van der Berg' }));
    await user.click(screen.getByRole('button', { name: 'Licentie toekennen' }));
    expect(await screen.findByText('1 nodig, daarna 11 beschikbaar.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 licentie toekennen' }));

    expect(await screen.findByText('1 licentie toegekend.')).toBeVisible();
    expect(calls.map(({ body }) => body)).toEqual([
      { productId: METEN, studentIds: [NOOR], dryRun: true },
      { productId: METEN, studentIds: [NOOR], dryRun: false },
    ]);
  });
});

const noor = {
  id: NOOR,
  schoolId: '00000000-0000-7000-8000-000000000001',
  role: 'STUDENT',
  givenName: 'Noor',
  infix: 'van der',
  familyName: 'Berg',
  name: 'Noor van der Berg',
  state: 'ACTIVE',
  signInState: 'ACTIVE',
  lockedFields: [],
  groups: [],
};

const held = {
  licenseId: LICENSE,
  studentId: NOOR,
  productId: METEN,
  level: 'BB',
  state: 'ASSIGNED',
  imported: false,
  assignedAt: '2026-10-01T09:00:00Z',
};
