import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { demoPassword, eventually, inbox } from './platform.ts';

export async function signIn(page: Page, address: string, password = demoPassword): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Gebruikersnaam').fill(address);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Mijn account' })).toBeVisible();
}

/** No finding of axe that WCAG 2.2 AA names. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
}

/** The page fits its window: nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

export interface Mail {
  id: string;
  subject: string;
  links: string[];
}

/** The mails that the local inbox received for this address. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${inbox}/api/messages?to=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { items: Mail[] }).items;
}

export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  return eventually(`mail ${subject} to ${address}`, async () =>
    (await mailsTo(address)).find((mail) => subject.test(mail.subject)),
  );
}

export async function textOf(mail: Mail): Promise<string> {
  const answer = await fetch(`${inbox}/api/messages/${mail.id}`);
  return ((await answer.json()) as { text: string }).text;
}

export function linkIn(mail: Mail): string {
  const link = mail.links.find((found) => found.includes('/auth/link/'));
  if (!link) {
    throw new Error(`no link in the mail ${mail.subject}`);
  }
  return link;
}
