import { randomInt, randomUUID } from 'node:crypto';
import type { Api, Json } from './api.ts';
import { demoPassword, eventually } from './platform.ts';

export const METEN = '8719000000010';
export const DUURZAAM = '8719000000027';

/** A school of its own for each journey, so that none is in another one's way. */
export interface School {
  id: string;
  brin: string;
  domain: string;
}

export async function newSchool(support: Api, name: string): Promise<School> {
  const letters = () => String.fromCharCode(65 + randomInt(26)) + String.fromCharCode(65 + randomInt(26));
  const brin = `${randomInt(10, 99)}${letters()}${randomInt(10, 99)}`;
  const school = await support.post('/schools', { brin, name });
  return { id: school.id ?? school.schoolId, brin, domain: `${brin.toLowerCase()}.example` };
}

export async function newStaff(
  support: Api,
  school: School,
  role: 'TEACHER' | 'SCHOOL_ADMIN',
  givenName: string,
  familyName: string,
): Promise<{ id: string; email: string }> {
  const email = `${givenName}.${familyName}@${school.domain}`.toLowerCase().replaceAll(' ', '');
  const user = await support.post(`/users?school=${school.id}`, {
    role,
    givenName,
    familyName,
    email,
    password: demoPassword,
  });
  return { id: user.id, email };
}

/** Orders seats as the webshop does; a school that was just registered may need a moment to be known. */
export async function order(webshop: Api, school: School, productId: string, seats: number): Promise<void> {
  const wanted = { orderNumber: `W-${randomUUID()}`, brin: school.brin, lines: [{ productId, seats }] };
  await eventually(`order of ${seats} seats`, async () => {
    const { status } = await webshop.send('POST', '/orders', wanted);
    return status === 201 || status === 200;
  });
}

const GIVEN = 'Noor Sem Yara Çetin Zoë Daan Fleur Mohammed Lotte Thijs Amira Bram Renée Jesse'.split(' ');
const FAMILY = [
  ['van der', 'Berg'],
  ['', 'Çelik'],
  ["'t", 'Hooft'],
  ['de', 'Groot'],
  ['', 'Müller'],
  ['van', 'Dijk'],
  ['', 'El Amrani'],
] as const;

/** A class list as Dutch Excel writes it: semicolons, Windows-1252, CRLF. */
export function classList(school: School, students: number, group: string, modules: string): Buffer {
  const rows = Array.from({ length: students }, (_, i) => {
    const given = GIVEN[i % GIVEN.length]!;
    const [infix, family] = FAMILY[(i + Math.floor(i / GIVEN.length)) % FAMILY.length]!;
    return [given, infix, family, address(school, i), i % 2 ? 'kbgl' : 'bb', group, modules].join(';');
  });
  const header = 'Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Leerweg;Groep;Modules';
  return Buffer.from([header, ...rows, ''].join('\r\n'), 'latin1');
}

export function address(school: School, student: number): string {
  return `leerling${student + 1}@${school.domain}`;
}

/** Uploads a list through the API and waits for its dry run. */
export async function upload(support: Api, school: School, list: Buffer, sendWelcome: boolean): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(list)]), 'klassenlijst.csv');
  form.set('brin', school.brin);
  form.set('sendWelcome', String(sendWelcome));
  const accepted = await eventually('upload is taken', async () => {
    const { status, json } = await support.send('POST', `/imports?school=${school.id}`, form);
    return status === 202 ? (json as Json) : undefined;
  });
  await importIn(support, school, accepted.importId, 'READY');
  return accepted.importId;
}

export async function importIn(
  support: Api,
  school: School,
  importId: string,
  state: string,
  milliseconds = 120_000,
): Promise<Json> {
  return eventually(
    `import is ${state}`,
    async () => {
      const seen = await support.get(`/imports/${importId}?school=${school.id}`);
      return seen.state === state ? seen : undefined;
    },
    milliseconds,
  );
}

export async function all(api: Api, path: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let page = 0; ; page++) {
    const part = await api.get(`${path}${path.includes('?') ? '&' : '?'}page=${page}&size=500`);
    items.push(...part.items);
    if (part.items.length < 500) {
      return items;
    }
  }
}
