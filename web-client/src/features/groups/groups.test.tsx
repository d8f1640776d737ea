import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { groupRoutes } from '@/features/groups/routes';
import { anna } from '@/testing/people';
import { renderScreen } from '@/testing/render-screen';
import { answers, refuses, takes } from '@/testing/server';

const ID = '00000000-0000-7000-8000-0000000000bb';
const noor = person('00000000-0000-7000-8000-000000000011', 'Noor van der Berg', 'STUDENT');
const sem = person('00000000-0000-7000-8000-000000000012', "Sem 't Hooft", 'STUDENT');

describe('Groepen', () => {
  it('says what to do when there are none', async () => {
    answers('/groups', { items: [], page: 0, size: 48, total: 0 });

    renderScreen(groupRoutes, '/groups', anna);

    expect(await screen.findByText(/Een leerling ziet pas lesstof als die in een groep zit/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Nieuwe groep' })).toBeVisible();
  });

  it('makes a group of people found while typing', async () => {
    answers('/users', { items: [noor, sem], page: 0, size: 50, total: 2 });
    answers(`/groups/${ID}`, group([noor.id]));
    const calls = takes('post', '/groups', group([noor.id]), 201);
    const { user } = renderScreen(groupRoutes, '/groups/new', anna);

    await user.type(await screen.findByRole('textbox', { name: 'Titel' }), '3B bouwen');
    await user.click(screen.getByLabelText('Leerlingen', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: /Noor van der Berg/ }));
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByRole('heading', { name: '3B bouwen' })).toBeVisible();
    expect(calls[0]?.body).toEqual({ title: '3B bouwen', teacherIds: [], studentIds: [noor.id] });
  });

  it('puts a title that is taken at its field', async () => {
    refuses('post', '/groups', {
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/title', code: 'title-taken', detail: 'Er is al een groep 3B.' }],
    });
    const { user } = renderScreen(groupRoutes, '/groups/new', anna);

    await user.type(await screen.findByRole('textbox', { name: 'Titel' }), '3B');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('Er is al een groep 3B.')).toBeVisible();
  });

  it('changes only what was changed, on the version that was read', async () => {
    answers(`/groups/${ID}`, group([noor.id]));
    answers('/users', { items: [noor], page: 0, size: 500, total: 1 });
    const calls = takes('patch', `/groups/${ID}`, { ...group([noor.id]), title: '3C bouwen', version: 4 });
    const { user } = renderScreen(groupRoutes, `/groups/${ID}`, anna);

    const title = await screen.findByRole('textbox', { name: 'Titel' });
    await user.clear(title);
    await user.type(title, '3C bouwen');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    expect(await screen.findByText('De groep 3C bouwen is opgeslagen.')).toBeVisible();
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"');
  });

  it('asks once more before it ends a group', async () => {
    answers(`/groups/${ID}`, group([]));
    answers('/users', { items: [], page: 0, size: 500, total: 0 });
    answers('/groups', { items: [], page: 0, size: 48, total: 0 });
    const calls = takes('delete', `/groups/${ID}`, null, 204);
    const { user } = renderScreen(groupRoutes, `/groups/${ID}`, anna);

    await user.click(await screen.findByRole('button', { name: 'Groep opheffen' }));
    expect(calls).toHaveLength(0);
    const buttons = await screen.findAllByRole('button', { name: 'Groep opheffen' });
    await user.click(buttons.at(-1) as HTMLElement);

    expect(await screen.findByText('De groep 3B bouwen is opgeheven.')).toBeVisible();
  });
});

function group(studentIds: string[]) {
  return { groupId: ID, title: '3B bouwen', teacherIds: [], studentIds, version: 3 };
}

function person(id: string, name: string, role: string) {
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    id,
    schoolId: '00000000-0000-7000-8000-000000000001',
    role,
    givenName,
    familyName,
    name,
    email: `${givenName.toLowerCase()}@destroom.example`,
    state: 'ACTIVE',
    signInState: 'ACTIVE',
    lockedFields: [],
    groups: [],
  };
}
