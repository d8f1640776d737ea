import { expect, test, type Browser, type Page } from '@playwright/test';
import { Api } from '../lib/api.ts';
import { audit } from '../lib/audit.ts';
import { expectAccessible, expectNoSidewaysScroll, linkIn, mailTo, signIn, textOf } from '../lib/people.ts';
import { eventually, leerstroom } from '../lib/platform.ts';
import { address, all, classList, DUURZAAM, METEN, newSchool, newStaff, order, type School } from '../lib/school.ts';

const STUDENTS = 28;
const PASSWORD = 'zonnebloem-fietst-langzaam';

/** From a class list to the teacher's progress screen: what a school does on its first day. */
test.describe.serial('a school starts with Leerstroom', () => {
  let support: Api;
  let school: School;
  let name: string;
  let teacher: { id: string; email: string };
  let admin: { id: string; email: string };

  test.beforeAll(async () => {
    support = await Api.as('support-pipeline');
    school = await newSchool(support, 'Vakcollege Het Waterpas');
    name = 'Vakcollege Het Waterpas';
    teacher = await newStaff(support, school, 'TEACHER', 'Ömer', 'Çelik');
    admin = await newStaff(support, school, 'SCHOOL_ADMIN', 'Hanneke', 'Jansen');
  });

  test('the webshop adds seats, and the same order twice adds nothing', async () => {
    const webshop = await Api.as('webshop');
    await order(webshop, school, METEN, STUDENTS);
    await order(webshop, school, DUURZAAM, STUDENTS - 1);

    const again = { orderNumber: `W-${school.brin}`, brin: school.brin, lines: [{ productId: METEN, seats: 5 }] };
    expect((await webshop.send('POST', '/orders', again)).status).toBe(201);
    expect((await webshop.send('POST', '/orders', again)).status).toBe(200);
    const { items } = await support.get(`/license-pools?school=${school.id}`);
    expect(items.find((pool: { productId: string }) => pool.productId === METEN).purchased).toBe(STUDENTS + 5);
  });

  test('support imports the class list: dry run, apply, report', async ({ page }) => {
    await signIn(page, 'support@leerstroom.example');
    await page.goto('/schools');
    await page.getByLabel('Zoek school').fill(school.brin);
    await expect(page.getByText('1 school', { exact: true })).toBeVisible();
    await page
      .getByRole('row', { name: school.brin })
      .getByRole('link', { name: `Importeren voor ${name}` })
      .click();
    await expect(page.getByRole('heading', { name: 'Importeren' })).toBeVisible();
    await expectAccessible(page);
    await page.locator('input[type=file]').setInputFiles({
      name: 'klas 3B.csv',
      mimeType: 'text/csv',
      buffer: classList(school, STUDENTS, '3B bouwen', `${METEN}|${DUURZAAM}`),
    });
    await page.getByLabel('Stuur nieuwe leerlingen een welkomstbericht').check();
    await page.getByRole('button', { name: 'Controleren' }).click();

    await expect(page.getByText(`Nieuw (${STUDENTS})`)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Sem Çelik', exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    expect(await all(support, `/users?school=${school.id}&role=STUDENT`)).toHaveLength(0);

    await page.getByRole('button', { name: 'Importeren', exact: true }).click();
    await expect(page.getByText('De import is klaar')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('1 licentie kon niet worden toegekend', { exact: false })).toBeVisible();
    const last = page.getByRole('row').filter({ hasText: address(school, STUDENTS - 1) });
    await expect(last).toContainText('Licentie Duurzaam bouwen: geweigerd');
    await expectNoSidewaysScroll(page);
    await audit(support, school);
  });

  test('the school is told what was added', async () => {
    const mail = await mailTo(admin.email, /import/i);
    expect(await textOf(mail)).toContain(`nieuwe accounts: ${STUDENTS}`);
    expect(await textOf(mail)).toContain('licenties: 1');
  });

  test('a student opens the welcome mail, sets a password, and reads', async ({ page }) => {
    const mail = await mailTo(address(school, 0), /welkom/i);
    await page.goto(linkIn(mail));
    await expectAccessible(page);
    await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();

    await expect(page.getByRole('button', { name: /Meten en uitzetten/ })).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /Begin met lezen|Ga verder waar je was/ })
      .first()
      .click();
    await readPage(page);
    await expectAccessible(page);

    const term = page.locator('article button[data-term], article .term').first();
    await term.focus();
    await expect(page.getByRole('tooltip').or(page.getByRole('dialog')).first()).toBeVisible();
    await page.keyboard.press('Escape');

    await page.goto(linkIn(mail));
    await expect(page.getByRole('heading', { name: 'Deze link is al gebruikt' })).toBeVisible();
  });

  test('the teacher sees the dots fill while the student reads', async ({ browser, page }) => {
    await signIn(page, teacher.email);
    await page.goto('/groups');
    await page.getByRole('link', { name: '3B bouwen' }).click();
    const teachers = page.getByRole('combobox', { name: 'Docenten' }).or(page.getByLabel('Docenten')).first();
    await teachers.fill('Ömer');
    await page.getByRole('option', { name: /Ömer Çelik/ }).click();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('De groep 3B bouwen is opgeslagen.')).toBeVisible();

    await page.goto('/progress');
    await page.getByRole('combobox', { name: 'Groep' }).or(page.getByLabel('Groep')).first().click();
    await page.getByRole('option', { name: '3B bouwen' }).click();
    const dot = page
      .getByRole('button', { name: /^Noor van der Berg, .*: (Nog niet begonnen|Begonnen), 1 van/ })
      .first();
    await expect(dot).toBeVisible();
    await expectAccessible(page);

    const student = await readerOf(browser, address(school, 0));
    await student.getByRole('link', { name: 'Ga verder waar je was' }).first().click();
    await readPage(student);
    const dotNow = page.getByRole('button', { name: /^Noor van der Berg, .*: Begonnen, 2 van/ }).first();
    await expect(dotNow).toBeVisible({ timeout: 2_000 });
    await student.context().close();

    await dotNow.click();
    await page.getByRole('button', { name: 'Details inzien' }).click();
    await expect(page.getByRole('dialog').or(page.getByRole('complementary')).first()).toContainText(/\d\d:\d\d/);
    await expectAccessible(page);
  });

  test('a started licence stays, another one switches level', async ({ page }) => {
    await signIn(page, teacher.email);
    await page.goto('/licenses');
    await page.getByRole('button', { name: 'Duurzaam bouwen van Noor van der Berg: bb' }).first().click();
    await expect(page.getByRole('button', { name: 'Deactiveren' })).toBeDisabled();
    await expect(page.getByText('Deactiveren kan niet meer: de leerling is gestart met lezen.')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Meten en uitzetten van Noor van der Berg: bb' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .or(page.getByRole('dialog').getByLabel('Niveau'))
      .first()
      .click();
    await page.getByRole('option', { name: 'kbgl' }).click();
    await expect(page.getByText('Meten en uitzetten van Noor van der Berg staat nu op kbgl.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
  });

  test('a student in no group is told why there is nothing', async ({ page }) => {
    await support.post(`/users?school=${school.id}`, {
      role: 'STUDENT',
      givenName: 'Sem',
      familyName: 'Bakker',
      email: `sem@${school.domain}`,
      level: 'BB',
      password: PASSWORD,
    });
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, `sem@${school.domain}`, PASSWORD);
    await expect(page.getByText('Je zit nog niet in een groep', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('after down and up everything is still there', async ({ page }) => {
    test.setTimeout(240_000);
    leerstroom('down');
    leerstroom('up');
    // the first call may still go over a connection that the old gateway closed
    support = await eventually('a token of the new start', () => Api.as('support-pipeline'));
    await audit(support, school);
    await signIn(page, teacher.email);
    await page.goto('/progress');
    await page.getByRole('combobox', { name: 'Groep' }).or(page.getByLabel('Groep')).first().click();
    await page.getByRole('option', { name: '3B bouwen' }).click();
    await expect(page.getByRole('button', { name: /^Noor van der Berg, .*: Begonnen, 2 van/ }).first()).toBeVisible({
      timeout: 30_000,
    });
  });
});

/** Stays on the page as somebody who reads it: to its end, and a moment longer. */
async function readPage(page: Page): Promise<void> {
  await page.waitForURL(/\/pages\//);
  // the page before it stays on screen until this one has come
  await expect(page.locator('article')).toHaveCount(1);
  const taken = page.waitForResponse((answer) => answer.url().endsWith('/api/page-reads') && answer.status() === 202);
  await page.locator('article').evaluate((article) => {
    article.scrollIntoView({ block: 'end' });
  });
  await taken;
}

async function readerOf(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, username, PASSWORD);
  return page;
}
