import { crossCheck, sensitivity } from '@insedia/scoring';
import { describe, expect, test } from 'vitest';
import { inward } from '../src/text/inward.ts';
import { NumberWriter } from '../src/text/numbers.ts';
import { report } from '../src/write/report/report.ts';
import { assessed, context } from './report-fixture.ts';

const OPTIONS = { samples: 400, top: 5 };

function analysed(count: number, language: 'it' | 'en', text?: string): string {
  const assessment = assessed(count, text);
  return report(assessment, {
    ...context(language),
    crossCheck: crossCheck(assessment),
    sensitivity: sensitivity(assessment, OPTIONS),
  });
}

/** The section with an anchor. */
function section(document: string, anchor: string): string {
  return document.match(new RegExp(`<section id="${anchor}".*?</section>`, 's'))?.[0] ?? '';
}

function words(markup: string): string {
  return markup.replace(/<[^>]*>/g, '');
}

/** The rows of the first table of a section, their cells without markup. */
function rowsOf(markup: string): string[][] {
  const [, body = ''] = markup.match(/<tbody>(.*?)<\/tbody>/s) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => words(cell)),
  );
}

describe.each(['it', 'en'] as const)('in %s', (language) => {
  const assessment = assessed(80);
  const document = analysed(80, language);
  const found = sensitivity(assessment, OPTIONS);

  test('every analysis has its section, reached from the contents', () => {
    for (const anchor of ['cross-check', 'stability', 'acceptability', 'pareto', 'checks']) {
      expect(document).toMatch(new RegExp(`<section id="${anchor}"><h2>[^<]+</h2>`));
      expect(document).toContain(`<a href="#${anchor}">`);
    }
  });

  test('each method shows its ranks, and the arrow says how far they are from the official one', () => {
    const { methods } = crossCheck(assessment);
    for (const [place, [rank, , , ...cells]] of rowsOf(section(document, 'cross-check')).entries()) {
      const official = assessment.ranked[place]?.rank ?? Number.NaN;
      expect(rank).toBe(String(official));
      for (const [m, cell] of cells.entries()) {
        const own = methods[m]?.ranks[place] ?? Number.NaN;
        const places = official - own;
        const arrow = places === 0 ? '' : ` ${places > 0 ? '▲' : '▼'}${Math.abs(places)}`;
        expect(cell).toBe(`${own}${arrow}`);
      }
    }
  });

  test('the official method is named, and the others are called a check', () => {
    expect(section(document, 'cross-check')).toMatch(
      language === 'it'
        ? /la graduatoria ufficiale è la somma pesata/
        : /the official ranking is the weighted sum/,
    );
  });

  test('every criterion has a bar an interval, the stated weight, and the same in words', () => {
    const items = section(document, 'stability').match(/<li><div class="bar-head">.*?<\/li>/gs) ?? [];
    expect(items).toHaveLength(assessment.call.criteria.length);
    for (const item of items) {
      expect(item.match(/<rect [^>]*class="(winner|first|order)"/g)).toHaveLength(3);
      expect(item).toMatch(/<line [^>]*class="stated"/);
      const [, label = ''] = item.match(/aria-label="([^"]+)"/) ?? [];
      const [, printed = ''] = item.match(/<p class="parts">([^<]+)<\/p>/) ?? [];
      expect(label.endsWith(printed)).toBe(true);
    }
  });

  test('a bar that its axis is too short for goes on beyond it, with the number where it ends', () => {
    const markup = section(document, 'stability');
    const items = markup.match(/<li><div class="bar-head">.*?<\/li>/gs) ?? [];
    const own = new NumberWriter(language);
    const cut = found.stability.map(({ winner, top, order }, j) => {
      const [, end = ''] = items[j]?.match(/text-anchor="end">([^<]+)</) ?? [];
      const beyond = [winner, top, order].filter(([, high]) => high > Number(end.replace(',', '.')));
      return beyond.map((interval) => inward(interval, own)[1]);
    });
    expect(cut.flat().length).toBeGreaterThan(0);
    const marked = items.map((item) =>
      [...item.matchAll(/<path [^>]*><text [^>]*>([^<]+)</g)].map(([, to]) => to),
    );
    expect(marked).toEqual(cut);
    expect(markup).toContain(language === 'it' ? 'prosegue oltre l’asse' : 'goes on beyond the axis');
  });

  test('the heat map prints the share of draws in each cell, shaded where there is one', () => {
    const [around] = found.acceptability;
    const rows = rowsOf(section(document, 'acceptability'));
    expect(rows).toHaveLength(around?.ranks.length ?? 0);
    for (const [place, cells] of rows.entries()) {
      const shares = [...(around?.ranks[place] ?? [])];
      expect(cells.slice(2, -1).map((cell) => cell === '·')).toEqual(shares.map((share) => share === 0));
      for (const [r, share] of shares.entries()) {
        const percent = 100 * share;
        if (percent >= 1 && percent <= 99) expect(Number(cells[2 + r])).toBeCloseTo(percent, -0.3);
      }
    }
  });

  test('the Pareto front names those that nobody dominates', () => {
    const items = section(document, 'pareto').match(/<li>.*?<\/li>/gs) ?? [];
    expect(items.map(words)).toEqual(
      found.pareto?.front.slice(0, 60).map((place) => {
        const entry = assessment.ranked[place];
        return `${entry?.rank}. ${entry?.application.name}`;
      }),
    );
  });

  test('every choice the analyses assumed is listed as assumed', () => {
    const statements = [...crossCheck(assessment).statements, ...found.statements];
    const checks = section(document, 'checks');
    for (const { title, value } of statements) {
      expect(checks).toContain(title[language]);
      expect(checks).toContain(value[language]);
    }
    const assumed = statements.filter(({ status }) => status === 'assumed');
    expect(checks.match(/class="badge assumed"/g)).toHaveLength(assumed.length);
  });

  test('every sheet but those of the first says what it would need', () => {
    const sheets = document.match(/<article class="sheet" id="s\d+".*?<\/article>/gs) ?? [];
    const heading = language === 'it' ? 'Che cosa le servirebbe' : 'What it would need';
    expect(sheets.map((sheet) => sheet.includes(heading))).toEqual(
      assessment.ranked.map(({ rank }) => rank > 1),
    );
  });
});

test('without the analyses the report has none of their sections', () => {
  const document = report(assessed(30), context('en'));
  expect(document).not.toMatch(/<section id="(cross-check|stability|acceptability|pareto|checks)"/);
});

test('what a call or a file says stays text in these sections too', () => {
  const document = analysed(30, 'en', `<script>alert(1)</script>"onload=alert(1)`);
  expect(document).not.toMatch(/<script|"onload=/);
});

/** Characters of the sections whose lists are cut. */
function size(count: number): number {
  const document = analysed(count, 'en');
  const sections = ['cross-check', 'stability', 'acceptability', 'checks'];
  return sections.reduce((sum, anchor) => sum + section(document, anchor).length, 0);
}

test('more places add nothing to these sections beyond their first rows', () => {
  expect(size(600)).toBeLessThan(1.2 * size(60));
});

test('a ranking of one has no order to check', () => {
  expect(analysed(1, 'it')).not.toMatch(/<section id="(cross-check|stability)"/);
});

test('the text on every shade has a contrast of at least 4.5 to 1', () => {
  const style = analysed(3, 'en');
  const shades = [...style.matchAll(/\.h\d\{background:#([0-9a-f]{6})(?:;color:(#fff))?\}/g)];
  expect(shades).toHaveLength(8);
  for (const [, ground = '', light] of shades) {
    const [paper, ink] = [luminance(ground), light === undefined ? luminance('1b2430') : 1];
    const [bright, dark] = [Math.max(paper, ink), Math.min(paper, ink)];
    expect((bright + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
