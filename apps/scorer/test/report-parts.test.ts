import type { Ranked } from '@insedia/scoring';
import { describe, expect, test } from 'vitest';
import { dateText, instantText } from '../src/text/dates.ts';
import { NumberWriter } from '../src/text/numbers.ts';
import { html } from '../src/write/html/html.ts';
import { placeLabels } from '../src/write/report/map-labels.ts';
import { scoreRange } from '../src/write/report/messages.ts';
import { mapFrame, scaleBarKm } from '../src/write/report/projection.ts';
import { classOf, scoreClasses } from '../src/write/report/score-classes.ts';

const it = new NumberWriter('it');
const en = new NumberWriter('en');

function entryWith(points: number): Ranked {
  const application = {
    id: '',
    name: '',
    position: [0, 0],
    values: {},
    at: { record: 1 },
    decimalMark: ',',
  } as const;
  const score = { points, pointsAtBest: points, results: [] };
  return { application, score, rank: 1, exAequo: 0, rankBounds: [1, 1] };
}

describe('html', () => {
  test('every value is escaped, in text and in an attribute', () => {
    const value = `<b a="1" c='2'>&`;
    const escaped = '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;';
    expect(html`<p title="${value}">${value}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test('markup made by the template is not escaped again, a look-alike is', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.toString()).toBe('<p><b>&lt;</b></p>');
    expect(html`<p>${String(html`<b></b>`)}</p>`.toString()).toBe('<p>&lt;b&gt;&lt;/b&gt;</p>');
  });

  test('lists are joined, what is false or absent leaves nothing, zero stays', () => {
    expect(html`${['a', html`<br>`, 0]}${false}${undefined}`.toString()).toBe('a<br>0');
  });
});

describe('numbers', () => {
  test('Italian has a comma and points between thousands, from a thousand on', () => {
    expect(it.fixed(1234567.891, 2)).toBe('1.234.567,89');
    expect(it.fixed(1000, 0)).toBe('1.000');
    expect(en.fixed(1234567.891, 2)).toBe('1,234,567.89');
  });

  test('agrees with the explicit locales of Intl', () => {
    for (const [writer, locale] of [
      [it, 'it-IT'],
      [en, 'en-GB'],
    ] as const) {
      const intl = new Intl.NumberFormat(locale, {
        useGrouping: 'always',
        minimumFractionDigits: 3,
        maximumFractionDigits: 3,
      });
      for (const number of [0, 7, 999.125, 1000, 65_432.5, 1e9 + 0.25]) {
        expect(writer.fixed(number, 3)).toBe(intl.format(number));
      }
    }
  });

  test('a difference shows its sign, and zero has none', () => {
    expect([1.5, -1.5, 0, -0].map((n) => it.signed(n, 1))).toEqual(['+1,5', '−1,5', '0,0', '0,0']);
  });

  test('an exact number keeps every decimal it was given with', () => {
    expect([0.15, 1234.5, 5e-7, 1e21, 1.25e-8].map((n) => it.exact(n))).toEqual([
      '0,15',
      '1.234,5',
      '0,0000005',
      '1e+21',
      '0,0000000125',
    ]);
  });

  test('a measured number has six significant digits and every whole one', () => {
    expect([12.3456789, 1234567.8, 0.000123456789, 0, 30].map((n) => it.measured(n))).toEqual([
      '12,3457',
      '1.234.568',
      '0,000123457',
      '0',
      '30',
    ]);
  });
});

test('dates and instants follow the language and the zone of the call, not the host', () => {
  const instant = Date.UTC(2017, 3, 18, 22, 30);
  expect(dateText('2021-05-17', 'it')).toBe('17/05/2021');
  expect(dateText('marzo 2021', 'it')).toBe('marzo 2021');
  expect(instantText(instant, 'Europe/Rome', 'it')).toBe('19/04/2017 00:30 (Europe/Rome)');
  expect(instantText(instant + 59_000, 'UTC', 'en')).toBe('2017-04-18 22:30:59 (UTC)');
});

describe('map', () => {
  test('a degree of longitude is drawn shorter than one of latitude by the cosine of the middle latitude', () => {
    const { project } = mapFrame([
      [9, 59],
      [11, 61],
    ]);
    const [[x, y], [east], [, north]] = [project([10, 60]), project([10.5, 60]), project([10, 60.5])];
    expect((east - x) / (y - north)).toBeCloseTo(0.5, 10);
  });

  test('every position lies on the drawing, even if all are one', () => {
    for (const positions of [
      [[9.19, 45.46]],
      [
        [8.5, 45],
        [11.4, 46.6],
        [9, 44.7],
      ],
    ] as const) {
      const { project, width, height } = mapFrame(positions);
      for (const position of positions) {
        const [x, y] = project(position);
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
  });

  test('the scale bar is a round length of at most a fifth of the width', () => {
    const frame = mapFrame([
      [8.5, 44.7],
      [11.4, 46.6],
    ]);
    const km = scaleBarKm(frame);
    expect(km).toBe(50);
    expect(km * 1000 * frame.unitsPerM).toBeLessThanOrEqual(frame.width / 5);
  });

  test('classes of scores do not share their ends, and each score is in the class whose range it reads', () => {
    const ranked = [35.72, 47.11, 47.12, 58.513, 80, 92.7].map((points) => entryWith(points));
    const classes = scoreClasses(ranked, 2);
    expect(classes.map(({ from }) => from)).toEqual([35.72, 47.12, 58.51, 69.91, 81.3]);
    expect(classes.slice(1).map(({ from }) => from)).toEqual(classes.slice(0, -1).map(({ to }) => to));
    expect([47.11, 47.12, 92.7].map((points) => classOf(classes, points)?.from)).toEqual([
      35.72, 47.12, 81.3,
    ]);
    expect(scoreRange('35,72', '47,12', false).it).toBe('da 35,72 a meno di 47,12');
    expect(scoreRange('81,30', '92,70', true).it).toBe('da 81,30 a 92,70');
  });

  test('scores too close for five classes have fewer, none of them empty', () => {
    expect(scoreClasses([entryWith(10), entryWith(10.01)], 2).map(({ from, to }) => [from, to])).toEqual([
      [10, 10.01],
      [10.01, 10.01],
    ]);
    expect(scoreClasses([entryWith(10)], 2)).toHaveLength(1);
  });

  test('the numbers of ten sites in one place do not cover each other', () => {
    const labels = placeLabels(
      Array.from({ length: 10 }, (_, i) => [300 + i, 300] as const),
      720,
      600,
    );
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) {
        const apart = Math.abs(a.at[0] - b.at[0]) >= 18 || Math.abs(a.at[1] - b.at[1]) >= 14;
        expect(apart, `${a.text} and ${b.text}`).toBe(true);
      }
    }
  });
});
