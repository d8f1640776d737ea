import { expect, test } from '@playwright/test';
import { Api } from '../lib/api.ts';
import { audit, auditWelcomes } from '../lib/audit.ts';
import { eventually, kill, processOf } from '../lib/platform.ts';
import { all, classList, DUURZAAM, importIn, METEN, newSchool, order, upload } from '../lib/school.ts';

const STUDENTS = 1200;

/** Rule IMP-3: kill any one service in the middle, and after its restart each row is applied once. */
for (const service of [
  'sync-service',
  'identity-service',
  'group-service',
  'license-service',
  'progress-service',
  'notification-service',
]) {
  test(`an import ends complete, once, though ${service} is killed in the middle`, async () => {
    test.setTimeout(240_000);
    const support = await Api.as('support-pipeline');
    const school = await newSchool(support, `Vuurproef ${service}`);
    await order(await Api.as('webshop'), school, METEN, STUDENTS);
    await order(await Api.as('webshop'), school, DUURZAAM, STUDENTS - 1);
    const welcome = service === 'notification-service';
    const list = classList(school, STUDENTS, 'Vuurproef', `${METEN}|${DUURZAAM}`);
    const importId = await upload(support, school, list, welcome);

    await support.post(`/imports/${importId}/apply?school=${school.id}`);
    const before = processOf(service);
    kill(service);

    await eventually(`${service} is another process`, async () => processOf(service) !== before, 120_000);
    const done = await eventually(
      'the import is done',
      async () => {
        const { status, json } = await support.send('GET', `/imports/${importId}?school=${school.id}`);
        return status === 200 && json.state === 'DONE' ? json : undefined;
      },
      180_000,
    );
    expect(done.applied).toBe(STUDENTS);
    await audit(support, school);
    expect(await all(support, `/users?school=${school.id}&role=STUDENT`)).toHaveLength(STUDENTS);
    expect(await all(support, `/licenses?school=${school.id}`)).toHaveLength(2 * STUDENTS - 1);
    if (welcome) {
      await auditWelcomes(support, school);
    }
  });
}

test('the same file twice changes nothing', async () => {
  const support = await Api.as('support-pipeline');
  const school = await newSchool(support, 'Tweemaal');
  await order(await Api.as('webshop'), school, METEN, 30);
  const list = classList(school, 28, '3B', METEN);
  const first = await upload(support, school, list, false);
  await support.post(`/imports/${first}/apply?school=${school.id}`);
  await importIn(support, school, first, 'DONE');

  const second = await eventually('the copies have caught up', async () => {
    const again = await upload(support, school, list, false);
    const { counts } = await support.get(`/imports/${again}?school=${school.id}`);
    return counts.unchanged === 28 ? again : undefined;
  });
  await support.post(`/imports/${second}/apply?school=${school.id}`);
  await importIn(support, school, second, 'DONE');

  expect(await all(support, `/users?school=${school.id}&role=STUDENT`)).toHaveLength(28);
  expect(await all(support, `/licenses?school=${school.id}`)).toHaveLength(28);
  await audit(support, school);
});
