import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { attainable } from '../src/counterfactual/attainable.ts';
import {
  type Assessment,
  aimsOf,
  assess,
  buildLayers,
  type Call,
  type Cell,
  formFields,
  type Need,
  needsOf,
} from '../src/index.ts';
import { applications, assessed, contested } from './contested.ts';
import { application, type Cells, callWith, collection, feature, tableOf, text } from './fixtures.ts';

const SEEDED = { seed: 20_210_517, numRuns: 60 };

/** Tie-breaks that a change of a criterion leaves as they are, or moves with its points. */
const CHAINS: readonly unknown[][] = [
  [],
  [{ kind: 'criterion', criterion: 'grade', prefer: 'higher' }],
  [
    { kind: 'criterion', criterion: 'benefit', prefer: 'higher' },
    { kind: 'attribute', field: 'lon', prefer: 'lower' },
  ],
];

/** A tie-break by a field that a criterion reads too. */
const ENTANGLED: readonly unknown[][] = [
  [{ kind: 'attribute', field: 'size', prefer: 'higher' }],
  [{ kind: 'attribute', field: 'days', prefer: 'lower' }],
];

function callsWith(chains: readonly unknown[][]): fc.Arbitrary<Call> {
  return fc
    .record({
      tolerance: fc.constantFrom(0, 0.5, 4),
      decimals: fc.constantFrom(0, 1, 2),
      chain: fc.constantFrom(...chains),
    })
    .map(({ tolerance, decimals, chain }) =>
      contested({ ties: { tolerance, chain }, score: { outOf: 100, decimals } }),
    );
}

/** What a need would be in the row of the application. */
function cellOf(call: Call, { criterion, to }: Need, change = 0): [name: string, cell: Cell] {
  const measure = call.criteria.find(({ id }) => id === criterion)?.measure;
  if (measure?.kind !== 'attribute') throw new Error(`${criterion} reads no field`);
  const field = formFields(call.form).find(({ name }) => name === measure.field);
  if (typeof to === 'number') return [measure.field, Number((to + change).toPrecision(12))];
  return [measure.field, field?.type === 'boolean' ? to === 'true' : to];
}

/** The rank of an application after the whole assessment is run again with other cells in its row. */
function rankWith(
  call: Call,
  rows: readonly Cells[],
  id: string,
  cells: readonly (readonly [string, Cell])[],
) {
  const changed = rows.map((row) => (row.id === id ? { ...row, ...Object.fromEntries(cells) } : row));
  return assessed(call, changed).ranked.find((entry) => entry.application.id === id)?.rank ?? Infinity;
}

function everyAim(assessment: Assessment): { place: number; rank: number; id: string }[] {
  return assessment.ranked.flatMap(({ application: { id } }, place) =>
    aimsOf(assessment, place, 1).map((rank) => ({ place, rank, id })),
  );
}

describe('what an application would need', () => {
  prop.prop([applications, callsWith([...CHAINS, ...ENTANGLED])], SEEDED)(
    'reaches the rank it promises when the whole assessment is run again',
    (rows, call) => {
      const assessment = assessed(call, rows);
      const needs = needsOf(assessment);
      for (const { place, rank, id } of everyAim(assessment)) {
        const { alone, together } = needs(place, { rank });
        for (const need of alone)
          expect(rankWith(call, rows, id, [cellOf(call, need)])).toBeLessThanOrEqual(rank);
        if (!together) continue;
        const cells = together.map((need) => cellOf(call, need));
        expect(rankWith(call, rows, id, cells)).toBeLessThanOrEqual(rank);
      }
    },
  );

  prop.prop([applications, callsWith(CHAINS)], SEEDED)(
    'is the least: one step less does not reach it',
    (rows, call) => {
      const assessment = assessed(call, rows);
      const needs = needsOf(assessment);
      const fields = new Map(formFields(call.form).map((field) => [field.name, field]));
      for (const { place, rank, id } of everyAim(assessment)) {
        for (const need of needs(place, { rank }).alone) {
          const { from, to } = need;
          const criterion = call.criteria.find((own) => own.id === need.criterion);
          if (!criterion || typeof from !== 'number' || typeof to !== 'number') continue;
          const { step } = attainable(criterion, fields.get(need.criterion));
          if (Math.abs(to - from) <= step) continue;
          const less = cellOf(call, need, Math.sign(from - to) * step);
          expect(rankWith(call, rows, id, [less])).toBeGreaterThan(rank);
        }
      }
    },
  );

  prop.prop([applications], SEEDED)('puts it ahead of the other where a tie is not enough', (rows) => {
    const call = contested();
    const assessment = assessed(call, rows);
    const needs = needsOf(assessment);
    for (const [place, { application: own }] of assessment.ranked.entries()) {
      const first = assessment.ranked[0];
      if (!first || place === 0) continue;
      for (const need of needs(place, { rank: 1, whenTied: 'fails' }).alone) {
        const changed = rows.map((row) =>
          row.id === own.id ? { ...row, ...Object.fromEntries([cellOf(call, need)]) } : row,
        );
        const again = assessed(call, changed).ranked;
        const rankOf = (id: string) => again.find((entry) => entry.application.id === id)?.rank ?? Infinity;
        expect(rankOf(own.id)).toBeLessThan(rankOf(first.application.id));
      }
    }
  });
});

test('a change that would break a requirement of the call is no way up', () => {
  const call = contested();
  const ahead = application('A', {
    benefit: 3,
    days: 250,
    price: 300_000,
    open: false,
    size: 100,
    grade: 'C',
  });
  const behind = { ...ahead, id: 'B', benefit: 2.5 };
  const needs = needsOf(assessed(call, [ahead, behind]))(1, { rank: 1 });
  expect(needs.alone.map(({ criterion }) => criterion)).not.toContain('open');
  const quick = assessed(call, [
    { ...ahead, days: 190 },
    { ...behind, days: 190 },
  ]);
  expect(needsOf(quick)(1, { rank: 1 }).alone.map(({ criterion }) => criterion)).toContain('open');
});

test('what is read from a map is told in its unit, and as belonging to the place', () => {
  const call = callWith({
    layers: {
      stations: {
        title: text('Stazioni'),
        file: 's.geojson',
        source: { name: 'x', licence: 'x', attribution: 'x' },
      },
    },
    criteria: [
      {
        id: 'station',
        title: text('Stazione'),
        measure: { kind: 'nearest', layer: 'stations' },
        unit: 'km',
        value: {
          kind: 'piecewise-linear',
          points: [
            [0, 1],
            [50, 0],
          ],
          outOfRange: 'clip',
        },
        weight: 1,
        missing: 'exclude',
      },
    ],
  });
  const stations = collection(feature({ type: 'Point', coordinates: [9, 45] }));
  const rows = [application('A', { lat: 45.1 }), application('B', { lat: 45.2 })];
  const assessment = assess(call, tableOf(rows), buildLayers(call, new Map([['stations', stations]])));
  const [need] = needsOf(assessment)(1, { rank: 1 }).alone;
  expect(need).toMatchObject({ criterion: 'station', stated: false });
  expect(need?.from).toBeCloseTo(22.2, 1);
  expect(need?.to).toBeLessThanOrEqual(11.13);
  expect(need?.to).toBeGreaterThan(11.1);
});

test('where one change is not enough, the fewest that are come together', () => {
  const call = contested();
  const ahead = application('A', { benefit: 10, days: 30, price: 50_000, open: true, size: 50, grade: 'A' });
  const behind = application('B', { benefit: 5, days: 100, price: 50_000, open: true, size: 50, grade: 'A' });
  const { alone, together } = needsOf(assessed(call, [ahead, behind]))(1, { rank: 1 });
  expect(alone).toEqual([]);
  expect(together?.map(({ criterion, to }) => [criterion, to])).toEqual([
    ['benefit', 10],
    ['days', 30],
  ]);
});
