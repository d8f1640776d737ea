import { expect } from '@playwright/test';
import type { Api, Json } from './api.ts';
import { mailsTo } from './people.ts';
import { eventually } from './platform.ts';
import { all, type School } from './school.ts';

/** What must hold in a school whatever died in between: nothing lost, nothing twice, and the copies agree. */
export async function audit(support: Api, school: School): Promise<void> {
  const at = `school=${school.id}`;
  const users = await all(support, `/users?${at}`);
  expect(new Set(users.map((user) => user.email)).size, 'nobody has two accounts').toBe(users.length);

  const licenses = await all(support, `/licenses?${at}`);
  const held = licenses.filter((license) => ['ASSIGNED', 'ACTIVATED'].includes(license.state));
  const pairs = new Set(held.map((license) => `${license.studentId} ${license.productId}`));
  expect(pairs.size, 'nobody holds a product twice').toBe(held.length);

  const { items: pools } = await support.get(`/license-pools?${at}`);
  for (const pool of pools as Json[]) {
    const ofPool = held.filter((license) => license.productId === pool.productId);
    expect(pool.assigned, `seats taken of ${pool.title}`).toBe(ofPool.length);
    expect(pool.available, `seats left of ${pool.title}`).toBe(pool.purchased - pool.assigned);
    expect(pool.available, `${pool.title} is not oversold`).toBeGreaterThanOrEqual(0);
  }

  const known = new Set(users.map((user) => user.id));
  for (const group of await all(support, `/groups?${at}`)) {
    const { studentIds } = await support.get(`/groups/${group.groupId}?${at}`);
    const ids = studentIds as string[];
    expect(new Set(ids).size, `nobody is in ${group.title} twice`).toBe(ids.length);
    expect(
      ids.filter((id) => !known.has(id)),
      `${group.title} has only people of the school`,
    ).toEqual([]);
  }
}

/**
 * No student got two welcome messages, and who got none is one whose message the platform itself calls uncertain: it was
 * being handed over when the service was killed.
 */
export async function auditWelcomes(support: Api, school: School): Promise<void> {
  const at = `school=${school.id}`;
  for (const state of ['WAITING', 'QUEUED', 'SENDING']) {
    await eventually(
      `no mail is ${state}`,
      async () => (await support.get(`/deliveries?${at}&state=${state}&size=1`)).total === 0,
      120_000,
    );
  }
  const uncertain = new Set((await all(support, `/deliveries?${at}&state=UNCERTAIN`)).map(({ userId }) => userId));
  for (const student of (await all(support, `/users?${at}&role=STUDENT`)).slice(0, 100)) {
    const welcomes = (await mailsTo(student.email)).filter((mail) => /welkom/i.test(mail.subject));
    expect(welcomes.length, 'welcome messages to one student').toBeLessThanOrEqual(1);
    expect(welcomes.length === 1 || uncertain.has(student.id), 'a message is sent or called uncertain').toBe(true);
  }
}
