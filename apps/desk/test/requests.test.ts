import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser, deskWith, freePort, listening, PASSWORD, PROGRAM } from './desk.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const HOUR_MS = 3_600_000;

const take = async (page: Page, kind: string): Promise<void> => {
  await page.getByLabel('Step').selectOption(kind);
  await page.getByLabel('Text').last().fill(`by ${kind}`);
  await page.getByRole('button', { name: 'Send' }).last().click();
};

describe.skipIf(PROGRAM === undefined)('a help desk, in a browser', () => {
  let opened: Browser;
  let desk: Awaited<ReturnType<typeof deskWith>>;
  let served: Awaited<ReturnType<typeof listening>>;

  beforeAll(async () => {
    const port = await freePort();
    desk = await deskWith(5, `http://127.0.0.1:${port}`);
    served = await listening(desk.app, port);
    const account = {
      organisation: '098031',
      name: 'Ada',
      email: 'ada@example.org',
      role: 'municipality',
    } as const;
    await desk.accounts.create(account, PASSWORD);
    await desk.accounts.create(
      { organisation: '', name: 'Carla', email: 'carla@example.org', role: 'officer' },
      PASSWORD,
    );
    opened = await browser();
  });
  afterAll(async () => {
    await opened.close();
    served.stop();
    await desk.close();
  });

  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  /** The page of requests; whoever has signed in once is known by the cookies. */
  async function signedIn(email: string, width = 1280): Promise<Page> {
    const known = states.get(email);
    const viewport = { width, height: 900 };
    const context = await opened.newContext(known ? { viewport, storageState: known } : { viewport });
    const page = await context.newPage();
    await page.goto(`${served.address}${known ? 'requests' : 'sign-in'}#lang=en`);
    if (!known) {
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    }
    await page.getByRole('heading', { name: 'New request' }).waitFor();
    states.set(email, await context.storageState());
    return page;
  }

  test('a municipality asks; an officer answers in time, and after the deadline', async () => {
    const ada = await signedIn('ada@example.org');
    const asked = async (subject: string): Promise<void> => {
      await ada.getByLabel('Subject').fill(subject);
      await ada.getByLabel('Text').first().fill('Invented question');
      await ada.getByRole('button', { name: 'Send' }).first().click();
      await ada.getByRole('row', { name: subject }).waitFor();
    };
    await asked('Charges');
    await asked('Boundaries');
    expect(await ada.getByRole('row', { name: 'Charges' }).textContent()).toContain('running');

    const carla = await signedIn('carla@example.org');
    const answered = async (subject: string): Promise<string | null> => {
      await carla.getByRole('button', { name: subject }).click();
      await carla.getByLabel('Step').selectOption('replied');
      await carla.getByLabel('Text').last().fill('Invented answer');
      await carla.getByRole('button', { name: 'Send' }).last().click();
      await carla.getByText('reply (Carla): Invented answer').waitFor();
      return carla.getByRole('row', { name: subject }).textContent();
    };
    desk.clock.now = new Date(desk.clock.now.getTime() + 2 * HOUR_MS);
    expect(await answered('Charges')).toContain('reply: met');
    desk.clock.now = new Date(desk.clock.now.getTime() + 24 * 6 * HOUR_MS);
    await carla.reload();
    expect(await answered('Boundaries')).toContain('met late');
    await ada.context().close();
    await carla.context().close();
  });

  test('an officer who writes over what another has written is told, and loses nothing', async () => {
    const [one, other] = [await signedIn('carla@example.org'), await signedIn('carla@example.org')];
    for (const page of [one, other]) await page.getByRole('button', { name: 'Charges' }).click();
    await take(one, 'closed');
    await one.getByText('closure (Carla): by closed').waitFor();
    await take(other, 'followed-up');
    await other.getByText('Somebody else has written meanwhile').waitFor();
    expect(await other.getByLabel('Text').last().inputValue()).toBe('by followed-up');
    await one.context().close();
    await other.context().close();
  });

  test('a form that is wrong says so beside its entry, and keeps what was typed', async () => {
    const ada = await signedIn('ada@example.org');
    await ada.getByLabel('Subject').fill('x');
    await ada.getByRole('button', { name: 'Send' }).first().click();
    await ada.locator('#subject-wrong', { hasText: 'Correct this entry' }).waitFor();
    expect(await ada.getByLabel('Subject').inputValue()).toBe('x');
    await ada.context().close();
  });

  test.each([1280, 390])('axe finds nothing against WCAG 2.1 A and AA (%i pixels)', async (width) => {
    const page = await signedIn('carla@example.org', width);
    await page.getByRole('button', { name: 'Charges' }).click();
    await page.evaluate(AXE);
    const found: unknown = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(found).toEqual([]);
    await page.context().close();
  });
});
