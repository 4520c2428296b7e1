import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REGION } from '@insedia/budget';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD, demonstrate } from '../server/demonstration.ts';
import { browser, deskWith, freePort, listening, PROGRAM } from './desk.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
let desk: Awaited<ReturnType<typeof deskWith>>;
let served: Awaited<ReturnType<typeof listening>>;
let officer = '';
beforeAll(async () => {
  const port = await freePort();
  desk = await deskWith(0, `http://127.0.0.1:${port}`);
  await demonstrate(desk.database, desk.accounts, desk.clock.now);
  served = await listening(desk.app, port);
  officer = await desk.signIn('officer', 'carla');
});
afterAll(async () => {
  served.stop();
  await desk.close();
});

const moved = (company: string, changes: object = {}) => ({
  id: `m-${company}`,
  kind: 'stage-changed',
  company,
  to: 'prospect',
  on: '2021-09-20',
  recordedOn: '2021-09-20',
  by: 'Carla',
  source: 'prot. 1/2021',
  ...changes,
});

test('the fortnightly report counts what was entered, event by event, with its evidence', async () => {
  const prospects = async () => {
    const { json } = await desk.ask('GET', '/api/programme?asOf=2021-09-30', officer);
    return json.kpis.find(({ id }: { id: string }) => id === 'prospects');
  };
  const before = await prospects();
  expect([before.value, before.evidence.length, before.status]).toEqual([
    { of: '85', over: '1' },
    85,
    'onTrack',
  ]);
  expect((await desk.ask('POST', '/api/events', officer, moved('newcomer'))).status).toBe(201);
  const after = await prospects();
  expect(after.value.of).toBe('86');
  expect(after.evidence).toContain('m-newcomer');
  // The same again changes nothing; other content under its id is refused.
  expect((await desk.ask('POST', '/api/events', officer, moved('newcomer'))).status).toBe(200);
  expect((await desk.ask('POST', '/api/events', officer, moved('newcomer', { to: 'lead' }))).status).toBe(
    422,
  );
  expect((await prospects()).value.of).toBe('86');
});

test('an event that is wrong is told field by field', async () => {
  const { json, status } = await desk.ask(
    'POST',
    '/api/events',
    officer,
    moved('x', { on: '2021-02-30', to: 'nowhere' }),
  );
  expect([status, Object.keys(json.fields).toSorted()]).toEqual([422, ['on', 'to']]);
  expect((await desk.ask('GET', '/api/programme?asOf=2021-02-30', officer)).status).toBe(422);
});

test('the budget is that of the package, cent by cent, and a document more changes it', async () => {
  const due = async () => {
    const { json } = await desk.ask('GET', '/api/budget', officer);
    return json.amounts.find(({ id }: { id: string }) => id === 'due').cents;
  };
  // The Region's own spend, 210,000 + 190,000, is less than its share in proportion.
  expect(await due()).toBe('40000000');
  const document = {
    id: 'FT 50',
    supplier: { name: 'Inventato', nature: 'thirdParty' },
    source: REGION,
    incurredOn: '2021-10-01',
    invoicedOn: '2021-10-01',
    paidOn: '2021-10-01',
    items: [{ line: '1', net: '1000001', vat: '0', vatRecoverable: false, verified: '1000001' }],
  };
  expect((await desk.ask('POST', '/api/documents', officer, { ...document, items: [] })).status).toBe(422);
  expect((await desk.ask('POST', '/api/documents', officer, document)).status).toBe(201);
  expect((await desk.ask('POST', '/api/documents', officer, document)).status).toBe(409);
  expect(await due()).toBe('41000001');
});

describe.skipIf(PROGRAM === undefined)('in a browser', () => {
  let opened: Browser;
  let state: Awaited<ReturnType<BrowserContext['storageState']>>;
  beforeAll(async () => {
    opened = await browser();
    const page = await opened.newPage();
    await page.goto(`${served.address}sign-in#lang=en`);
    await page.getByLabel('E-mail address').fill('ufficio@example.org');
    await page.getByLabel('Password').fill(DEMO_PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'New request' }).waitFor();
    state = await page.context().storageState();
  });
  afterAll(() => opened.close());

  async function at(path: string, width = 1280): Promise<Page> {
    const context = await opened.newContext({ viewport: { width, height: 900 }, storageState: state });
    const page = await context.newPage();
    await page.goto(`${served.address}${path}#lang=en`);
    await page.locator('table').first().waitFor();
    return page;
  }

  test('an officer moves a company through the stages and reads the report', async () => {
    const page = await at('programme');
    const prospects = page.locator('tr', { hasText: 'Foreign companies in the pipeline' });
    const count = async (): Promise<number> => Number(await prospects.locator('td').first().textContent());
    const before = await count();
    await page.getByLabel('Company').fill('another newcomer');
    await page.getByLabel('New stage').selectOption('prospect');
    await page.getByLabel('Protocol number').fill('prot. 9/2021');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(count).toBe(before + 1);
    await page.getByText('another newcomer: outside → prospect').waitFor();
    await page.context().close();
  });

  test('a controller reads the budget, each amount with what it is made of', async () => {
    const page = await at('budget');
    const row = page.getByRole('row', { name: /^due/ });
    expect(await row.locator('td').first().textContent()).toMatch(/^4\d0,00\d\.\d\d$/);
    await row.locator('summary').click();
    expect(await row.locator('.tree').textContent()).toContain('662,696.10');
    expect(await page.getByRole('row', { name: /^FT 40/ }).textContent()).toContain('0.00');
    await page.context().close();
  });

  test('a visitor subscribes, confirms by the link that is sent, and leaves by another', async () => {
    const page = await opened.newPage();
    await page.goto(`${served.address}newsletter#lang=en`);
    await page.getByLabel('E-mail address').fill('visitor@example.org');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByText('A message was sent').waitFor();
    await page.evaluate(AXE);
    expect(
      await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations.length)`,
      ),
    ).toBe(0);
    const link = /http\S+/.exec(desk.sent.at(-1)?.text ?? '')?.[0] ?? expect.unreachable();
    await page.goto(`${link}#lang=en`);
    await page.getByText('Subscription confirmed').waitFor();
    await page.goto(`${link.replace('confirm=', 'leave=')}#lang=en`);
    await page.getByText('Subscription ended').waitFor();
    await page.close();
  });

  test.each([
    ['programme', 1280],
    ['programme', 390],
    ['budget', 1280],
    ['budget', 390],
    ['newsletter', 1280],
    ['newsletter', 390],
  ])('axe finds nothing against WCAG 2.1 A and AA in %s at %i pixels', async (path, width) => {
    const page = await at(path, width);
    await page.evaluate(AXE);
    const found: unknown = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(found).toEqual([]);
    await page.context().close();
  });
});
