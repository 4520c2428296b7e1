import { describe, expect, test } from 'vitest';
import { report } from '../src/write/report/report.ts';
import { assessed, context, DECIMALS } from './report-fixture.ts';

const HOSTILE = `<script>alert(1)</script>"onload=alert(1) x='&lt;`;

const SECTIONS = [
  'map',
  'top',
  'ranking',
  'sheets',
  'ineligible',
  'rejected',
  'method',
  'policies',
  'sources',
  'inputs',
];

/** The text of the cells of a row, headings among them. */
function cellsOf(tableRow: string): string[] {
  return [...tableRow.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, content = '']) =>
    content.replace(/<[^>]*>/g, ''),
  );
}

/** A printed number in units of its last decimal. */
function units(printed: string): bigint {
  const digits = printed.replace('−', '-').replace(/[+.,]/g, '');
  return BigInt(digits);
}

function total(numbers: readonly string[]): bigint {
  return numbers.reduce((sum, number) => sum + units(number), 0n);
}

function tablesOf(document: string, name: string): string[][][] {
  const tables = document.matchAll(new RegExp(`<table class="${name}">.*?</thead>(.*?)</table>`, 'gs'));
  return [...tables].map(([, body = '']) =>
    [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, content = '']) => cellsOf(content)),
  );
}

describe.each(['it', 'en'] as const)('in %s', (language) => {
  const assessment = assessed(80);
  const document = report(assessment, context(language));

  test('the document says its language and holds every section, each reached from the contents', () => {
    expect(document).toMatch(`<html lang="${language}">`);
    for (const id of SECTIONS) {
      expect(document).toMatch(new RegExp(`<section id="${id}"[^>]*><h2>[^<]+</h2>`));
      expect(document).toContain(`<a href="#${id}">`);
    }
  });

  test('the counts are those of the assessment and add up', () => {
    const printed = [...document.matchAll(/<dd>(\d+)<\/dd><\/div>/g)].slice(0, 4).map(([, n]) => Number(n));
    const { read, ranked, ineligible, rejected } = assessment;
    expect(printed).toEqual([read, ranked.length, ineligible.length, rejected.length]);
    expect(ineligible.length * rejected.length).toBeGreaterThan(0);
    expect(read).toBe(ranked.length + ineligible.length + rejected.length);
  });

  test('the points of every sheet add up to its score exactly as printed', () => {
    const sheets = tablesOf(document, 'breakdown');
    expect(sheets).toHaveLength(assessment.ranked.length);
    for (const [i, lines] of sheets.entries()) {
      const points = lines.map((cells) => cells.at(-1) ?? '');
      const score = points.at(-1) ?? '';
      expect(total(points.slice(0, -1))).toBe(units(score));
      expect(Number(units(score)) / 10 ** DECIMALS).toBe(assessment.ranked[i]?.score.points);
    }
  });

  test('the differences with the one above add up to the difference of the scores exactly as printed', () => {
    const comparisons = tablesOf(document, 'comparison');
    expect(comparisons.length).toBeGreaterThan(assessment.ranked.length / 2);
    for (const lines of comparisons) {
      const [above = '', own = '', difference = ''] = lines.at(-1)?.slice(1) ?? [];
      expect(total(lines.slice(0, -1).map((cells) => cells[3] ?? ''))).toBe(units(difference));
      expect(units(above) - units(own)).toBe(units(difference));
    }
  });

  test('every ranked application has a row with its rank, and those that tie say so', () => {
    const [rows = []] = tablesOf(document, 'ranking');
    expect(rows.map(([rank = '']) => Number.parseInt(rank, 10))).toEqual(
      assessment.ranked.map(({ rank }) => rank),
    );
    const tied = rows.map(([rank = '']) => rank.includes('ex aequo'));
    expect(tied).toEqual(assessment.ranked.map(({ exAequo }) => exAequo > 0));
    expect(tied).toContain(true);
  });

  test('every ineligible application comes with its clause, every rejected row with its repair', () => {
    for (const { application, reasons } of assessment.ineligible) {
      expect(document).toContain(`<p class="meta">${application.id} · `);
      expect(document).toContain(reasons[0]?.message[language]);
    }
    expect(document).toMatch(/279-281 <q lang="it">Area<\/q> <span class="badge cited">/);
    for (const { at, errors } of assessment.rejected) {
      expect(document).toMatch(new RegExp(`${at.file}, [a-z]+\u00a0${at.line}<`));
      expect(document).toContain(`<td>${errors[0]?.repair[language]}</td>`);
    }
  });
});

test('invented applications are announced, and real ones are not called invented', () => {
  const assessment = assessed(20);
  const real = { ...assessment, call: { ...assessment.call, fictional: false } };
  expect(report(assessment, context('it'))).toContain('class="banner"');
  expect(report(real, context('it'))).not.toMatch(/class="banner"|INVENTATE/);
});

test('the same arguments give the same bytes', () => {
  expect(report(assessed(60), context('it'))).toBe(report(assessed(60), context('it')));
});

test('nothing is loaded and nothing runs: no script, no source, no style sheet, no font', () => {
  const document = report(assessed(60), context('en'));
  expect(document).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  expect(document).not.toMatch(
    /<(script|link|img|iframe|object|embed|use|image|form)\b|\ssrc=|url\(|@import/i,
  );
});

test('hostile text is inert wherever it comes from', () => {
  const document = report(assessed(80, HOSTILE), context('it', HOSTILE));
  const tag = /<!?\/?[a-z][a-z0-9]*(?:\s+[a-z][a-z:-]*(?:="[^"<]*")?)*\s*\/?>/gi;
  const tags = document.match(tag) ?? [];
  expect(tags.filter((found) => /<script|\son\w+=/i.test(found.replace(/="[^"]*"/g, '=')))).toEqual([]);
  const style = /<style>.*?<\/style>/gs;
  expect(document.replace(style, '').replace(tag, '')).not.toMatch(/[<>"']/);
  expect(document.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThan(80);
});

test('the address of a web page becomes a link, any other does not', () => {
  expect(report(assessed(20), context('it'))).toContain('<a href="https://example.org/act"');
  const document = report(assessed(20, 'Area', 'javascript:alert(1)'), context('it'));
  expect(document).toContain('javascript:alert(1)');
  expect(document).not.toMatch(/href="(?!#|https?:)/);
});

test('an assessment without a ranked application is reported too', () => {
  const assessment = { ...assessed(20), ranked: [], ineligible: [] };
  const document = report(assessment, context('it'));
  expect(document).toContain('Nessuna domanda è in graduatoria.');
  expect(document).not.toMatch(/NaN|Infinity|undefined/);
});

/** The entries over and over, as many as are asked for. */
function repeated<T>(entries: readonly T[], count: number): T[] {
  return Array.from({ length: Math.ceil(count / entries.length) }, () => entries)
    .flat()
    .slice(0, count);
}

test('a hundred thousand applications stay under 10 MB: the first of each list are printed, the rest counted', () => {
  const assessment = assessed(80);
  const document = report(
    {
      ...assessment,
      ranked: repeated(assessment.ranked, 98_000),
      ineligible: repeated(assessment.ineligible, 1010),
      rejected: repeated(assessment.rejected, 1020),
    },
    context('it'),
  );
  expect(Buffer.byteLength(document)).toBeLessThan(10_000_000);
  expect(tablesOf(document, 'ranking')[0]).toHaveLength(5000);
  expect(document.match(/<article class="sheet"><h3>/g)).toHaveLength(1000);
  expect(document.match(/<th scope="rowgroup"/g)).toHaveLength(1000);
  for (const left of ['93.000', '10', '20']) {
    expect(document).toContain(`ne restano fuori ${left}. In ranking.csv ci sono tutte.`);
  }
  expect(document.match(/<path class="rest"/g)?.length).toBeGreaterThan(0);
});

test('twelve criteria have twelve colours, and a thirteenth has a broken outline', () => {
  const assessment = assessed(20);
  const { call } = assessment;
  const criteria = repeated(call.criteria, 13);
  const ranked = assessment.ranked.slice(0, 1);
  const document = report({ ...assessment, ranked, call: { ...call, criteria } }, context('it'));
  const keys = [...document.matchAll(/<rect width="100%" height="100%" fill="([^"]*)"([^>]*)>/g)];
  expect(new Set(keys.slice(0, 12).map(([, fill]) => fill)).size).toBe(12);
  expect(keys.map(([, , rest = '']) => rest.includes('class="again"'))).toEqual(
    Array.from({ length: 13 }, (_, j) => j === 12),
  );
});

test('on a narrow screen a wide table says that it scrolls, and its headings keep only their codes', () => {
  const document = report(assessed(20), context('it'));
  expect(
    document.match(/<p class="hint">La tabella scorre di lato →<\/p>\s*<div class="scroll"/g),
  ).toHaveLength(document.match(/<div class="scroll"/g)?.length ?? 0);
  expect(document).toContain('<div>C1 <span class="title">Area</span></div>');
  expect(document).toMatch(/@media \(max-width:40rem\)\{[^@]*\.upright \.title\{display:none\}/);
});

test('1501 applications stay under 3 MB: all in the ranking, the first 200 with a sheet, the rest counted', () => {
  const assessment = assessed(1501);
  const document = report(assessment, context('it'));
  expect(Buffer.byteLength(document)).toBeLessThan(3_000_000);
  expect(tablesOf(document, 'ranking')[0]).toHaveLength(assessment.ranked.length);
  expect(tablesOf(document, 'breakdown')).toHaveLength(200);
  const left = new Intl.NumberFormat('it-IT', { useGrouping: 'always' }).format(
    assessment.ranked.length - 200,
  );
  expect(document).toContain(`ne restano fuori ${left}.`);
  expect(document).toContain('insedia explain ID');
  expect(document).not.toMatch(/NaN|Infinity|undefined/);
});
