import { expect, test } from '@playwright/test';
import { Api } from '../lib/api.ts';
import { eventually } from '../lib/platform.ts';
import { all, METEN, newSchool, newStaff, type School } from '../lib/school.ts';

const HEADER = 'voornaam;tussenvoegsel;achternaam;e-mailadres;leerweg;groep;modules';

test.describe.serial('a list that is not right', () => {
  let support: Api;
  let school: School;
  let other: School;

  test.beforeAll(async () => {
    support = await Api.as('support-pipeline');
    school = await newSchool(support, 'Foutenschool');
    other = await newSchool(support, 'Andere school');
    await newStaff(support, other, 'TEACHER', 'Bram', 'Jansen');
  });

  async function offer(content: string | Uint8Array, fileName = 'lijst.csv') {
    const form = new FormData();
    form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), fileName);
    form.set('brin', school.brin);
    const { status, json } = await eventually('the school is known', async () => {
      const answer = await support.send('POST', `/imports?school=${school.id}`, form);
      return answer.json?.code === 'unknown-school' ? undefined : answer;
    });
    if (status !== 202) {
      return { status, code: json.code as string, detail: json.detail as string };
    }
    const seen = await eventually('the dry run', async () => {
      const now = await support.get(`/imports/${json.importId}?school=${school.id}`);
      return now.state === 'VALIDATING' ? undefined : now;
    });
    const rows =
      seen.state === 'REFUSED' ? [] : await all(support, `/imports/${json.importId}/rows?school=${school.id}`);
    return { status, state: seen.state, code: seen.refusal?.code, detail: seen.refusal?.detail, rows };
  }

  test('each wrong cell gets its row, its column and its sentence', async () => {
    await eventually('the other school is known', async () => {
      const { rows } = await offer(`${HEADER}\r\nBram;;Jansen;bram.jansen@${other.domain};bb;3B;\r\n`);
      return rows?.[0]?.reasons?.[0]?.code === 'email-in-other-school';
    });
    const { state, rows } = await offer(
      [
        HEADER,
        `Noor;van der;Berg;noor@${school.domain};bb;3B;${METEN}`,
        `Sem;;Çelik;sem@${school.domain};havo;3B;`,
        `Yara;'t;Hooft;yara@;kbgl;3B;`,
        `Daan;;Dubbel;dubbel@${school.domain};bb;3B;`,
        `Fleur;;Dubbel;DUBBEL@${school.domain};bb;3B;`,
        `Lotte;;Bakker;lotte@${school.domain};bb;3B;Toverkunst`,
        `;;Zonder;zonder@${school.domain};bb;3B;`,
      ].join('\n'),
    );

    expect(state).toBe('READY');
    expect(rows?.map((row) => row.outcome)).toEqual(['NEW', ...Array(6).fill('REFUSED')]);
    const fields = rows?.slice(1).map((row) => row.reasons[0].field);
    expect(fields).toEqual(['level', 'email', 'email', 'email', 'modules', 'givenName']);
    for (const row of rows?.slice(1) ?? []) {
      expect(row.reasons[0].detail).toMatch(/[a-z].*\./);
    }
    expect(await all(support, `/users?school=${school.id}&role=STUDENT`)).toHaveLength(0);
  });

  test('a file that is no class list is refused as a whole', async () => {
    const noHeader = await offer('Naam;Klas\nNoor;3B\n');
    expect(noHeader.state).toBe('REFUSED');
    expect(noHeader.detail).toBeTruthy();
    expect((await offer('')).code).toBe('file-empty');
    expect((await offer('%PDF-1.7\n%âãÏÓ\n1 0 obj')).code).toBe('file-not-a-table');
    expect((await offer(new Uint8Array(20 * 1024 * 1024).fill(65))).status).toBe(413);
    expect((await offer(`${HEADER}\n`)).state).toBe('REFUSED');
  });
});
