import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browser, deskWith, listening, PROGRAM } from './desk.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const first = (shown: Page) => shown.locator('tbody tr').first().locator('th').textContent();

describe.skipIf(PROGRAM === undefined)('a visitor, in a browser', () => {
  let opened: Browser;
  let desk: Awaited<ReturnType<typeof deskWith>>;
  let served: Awaited<ReturnType<typeof listening>>;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await deskWith(120);
    served = await listening(desk.app);
    opened = await browser();
  });
  afterAll(async () => {
    await opened.close();
    served.stop();
    await desk.close();
  });

  async function page(hash = '', width = 1280): Promise<Page> {
    const shown = await opened.newPage({ viewport: { width, height: 900 } });
    shown.on('pageerror', ({ message }) => complaints.push(message));
    shown.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await shown.goto(`${served.address}${hash}`);
    await shown.locator('tbody tr').first().waitFor();
    return shown;
  }
  test('finds sites: the filters leave those that meet them, and say how many', async () => {
    const shown = await page('#lang=en');
    await shown.getByText('120 sites of 120').waitFor();
    await shown.getByLabel('Type').selectOption('building');
    await shown.getByLabel('Least area (m²)').fill('10000');
    const rows = await shown.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(0);
    await shown.getByText(`${rows} sites of 120`).waitFor();
    const kinds = await shown.locator('tbody tr td:nth-child(5)').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['building']));
    await shown.getByLabel('Least area (m²)').fill('9999999');
    await shown.getByText('No site meets the filters').waitFor();
    await shown.close();
  });

  test('moves a weight by the keyboard, sees another order, and shares it by its address', async () => {
    const shown = await page('#lang=en');
    const before = await first(shown);
    for (const name of ['Area', 'Price', 'Permitting', 'Nearest airport']) {
      await shown.getByRole('slider', { name }).focus();
      await shown.keyboard.press('Home');
    }
    await expect.poll(() => first(shown)).not.toBe(before);
    await expect.poll(() => shown.url()).toContain('area=0&price=0&permitting=0&airport=0&capital=15');
    const other = await page(new URL(shown.url()).hash);
    expect(await first(other)).toBe(await first(shown));
    await shown.close();
    await other.close();
  });

  test('compares sites: their points by criterion add up to their points', async () => {
    const shown = await page('#lang=en');
    const boxes = shown.getByRole('checkbox');
    for (const i of [0, 1, 2]) await boxes.nth(i).check();
    const table = shown.locator('.compare table');
    expect(await table.locator('thead th').count()).toBe(3);
    const column = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
    const numbers = column.slice(1).map((cell) => Number.parseFloat(cell));
    const total = numbers.pop() ?? Number.NaN;
    expect(numbers.reduce((sum, points) => sum + Math.round(points * 10), 0)).toBe(Math.round(total * 10));
    for (const i of [3, 4]) await boxes.nth(i).check();
    expect(await table.locator('thead th').count()).toBe(4);
    await shown.close();
  });

  test('reads it in Italian or English, with the numbers of either', async () => {
    const shown = await page();
    expect(await shown.title()).toBe('Opportunità di insediamento');
    expect(await shown.locator('tbody tr td:nth-child(3)').first().textContent()).toMatch(/^\d+,\d$/);
    await shown.getByRole('button', { name: 'English' }).click();
    expect(await shown.title()).toBe('Settlement opportunities');
    expect(await shown.locator('html').getAttribute('lang')).toBe('en');
    expect(await shown.locator('tbody tr td:nth-child(3)').first().textContent()).toMatch(/^\d+\.\d$/);
    await shown.close();
  });

  test.each([
    ['it', 1280],
    ['en', 1280],
    ['it', 390],
  ] as const)('axe finds nothing against WCAG 2.1 A and AA (%s, %i pixels)', async (language, width) => {
    const shown = await page(`#lang=${language}`, width);
    await shown.evaluate(AXE);
    const found: unknown = await shown.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    expect(found).toEqual([]);
    expect(await shown.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await shown.close();
  });

  test('nothing of it is refused by its own policy, nor fails', () => {
    expect(complaints).toEqual([]);
  });
});
