import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Assessment, assess, type Call, type Cell, sharingRank } from '../src/index.ts';
import { application, type Cells, callWith, DOCUMENT, json, tableOf } from './fixtures.ts';

const SEEDED = { seed: 20_210_517, numRuns: 300 };
const NO_LAYERS = new Map();

const junk = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.constantFrom('9,5', '45.4', '12.500', '1.234,5', '9e999', '9'.repeat(400), 'A', 'prima', '__proto__'),
);
/** Headings of no field, some of which every object answers to. */
const heading = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '€', ' '),
  fc.string().map((tail) => `zz${tail}`),
);

/** Rows that now and then are sound, under headings of any kind. */
const junkRows = fc.array(
  fc.tuple(
    fc.record(
      { id: junk, name: junk, lon: junk, lat: junk, benefit: junk, grade: junk },
      { requiredKeys: [] },
    ),
    fc.array(fc.tuple(heading, junk), { maxLength: 3 }),
    fc.boolean(),
  ),
  { maxLength: 12 },
);

function rowOf(
  [cells, more, sound]: readonly [Cells, readonly (readonly [string, Cell])[], boolean],
  i: number,
): Cells {
  return { ...(sound ? application(`S${i % 4}`) : {}), ...Object.fromEntries(more), ...cells };
}

describe('whatever the file', () => {
  prop.prop([junkRows, fc.array(heading, { maxLength: 4 })], SEEDED)(
    'rows read are the ranked, the ineligible and the rejected',
    (rows, extra) => {
      const fixed = ['id', 'name', 'lon', 'lat', 'benefit', 'grade'];
      const headings = [...fixed, ...extra];
      const call = callWith({ score: { minimum: { points: 40 } } });
      const table = { ...tableOf(rows.map(rowOf)), headings };
      const { read, ranked, ineligible, rejected } = assess(call, table, NO_LAYERS);
      expect(read).toBe(rows.length);
      const records = [
        ...ranked.map((r) => r.application.at.record),
        ...ineligible.map((r) => r.application.at.record),
        ...rejected.map((r) => r.at.record),
      ];
      expect(records.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1));
      for (const { errors } of rejected) expect(errors.length).toBeGreaterThan(0);
      for (const { reasons } of ineligible) expect(reasons.length).toBeGreaterThan(0);
    },
  );
});

/** Sound applications with distinct ids, few distinct values, and holes. */
const applications = fc
  .array(
    fc.record({
      benefit: fc.option(
        fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('2,5', '7.125', '12.500')),
      ),
      grade: fc.option(fc.constantFrom('A', 'B')),
      lon: fc.constantFrom(9, '9,1', '9.1', '9.123'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) => rows.map((cells, i) => application(`D${i}`, cells)));

const calls = fc
  .record({
    missing: fc.constantFrom('exclude', 'worst', 'bounds'),
    tolerance: fc.constantFrom(0, 0.5, 10),
    chain: fc.constantFrom<unknown[]>(
      [],
      [{ kind: 'criterion', criterion: 'grade', prefer: 'higher' }],
      [{ kind: 'attribute', field: 'benefit', prefer: 'lower' }],
    ),
  })
  .map(({ missing, tolerance, chain }) =>
    callWith({
      criteria: DOCUMENT.criteria.map((criterion) => ({ ...criterion, missing })),
      score: { decimals: 2, minimum: { points: 10 } },
      ties: { tolerance, chain },
    }),
  );

/** What must not change for those who stay: the fate, the score, the order, and who is level with whom. */
function verdicts(assessment: Assessment, staying: ReadonlySet<string>): string {
  const ranked = assessment.ranked.filter(({ application: { id } }) => staying.has(id));
  return json({
    order: ranked.map((entry) => [
      entry.application.id,
      entry.score,
      sharingRank(assessment, entry)
        .map(({ application: { id } }) => id)
        .filter((id) => staying.has(id)),
    ]),
    ineligible: assessment.ineligible
      .filter(({ application: { id } }) => staying.has(id))
      .map(({ application: { id }, reasons, score }) => [id, reasons, score]),
    rejected: assessment.rejected
      .filter(({ id }) => id !== undefined && staying.has(id))
      .map(({ id, errors }) => [id, errors]),
  });
}

describe('the official method', () => {
  prop.prop([calls, applications, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })], SEEDED)(
    'adding or removing applications leaves order, scores and ties of all others unchanged',
    (call, rows, keep) => {
      const staying = rows.filter((_, i) => keep[i]);
      const ids = new Set(staying.map(({ id }) => String(id)));
      const all = assess(call, tableOf(rows), NO_LAYERS);
      const some = assess(call, { ...tableOf(staying), headings: tableOf(rows).headings }, NO_LAYERS);
      expect(verdicts(some, ids)).toBe(verdicts(all, ids));
    },
  );

  prop.prop([calls, applications, fc.infiniteStream(fc.nat())], SEEDED)(
    'the order of the rows changes no score, no rank and no order',
    (call, rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const ranking = (list: readonly Cells[]): string =>
        json(
          assess(call, tableOf(list), NO_LAYERS).ranked.map(
            ({ application: { id }, rank, rankBounds, score, exAequo }) => [
              id,
              rank,
              rankBounds,
              score,
              exAequo,
            ],
          ),
        );
      expect(ranking(shuffled)).toBe(ranking(rows));
    },
  );

  prop.prop([calls, applications], SEEDED)('the same input twice gives the same bytes', (call, rows) => {
    const run = (): string => json(assess(call, tableOf(rows), NO_LAYERS));
    expect(run()).toBe(run());
  });

  prop.prop([applications, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 1000 })], SEEDED)(
    'the points of the criteria, added as decimals, are the score',
    (rows, decimals, outOf) => {
      const call = callWith({ score: { decimals, outOf } });
      const units = (points: number): bigint => BigInt(points.toFixed(decimals).replace('.', ''));
      for (const { score } of assess(call, tableOf(rows), NO_LAYERS).ranked) {
        expect(score.results.reduce((sum, { points }) => sum + units(points), 0n)).toBe(units(score.points));
      }
    },
  );

  prop.prop([applications, fc.nat(), fc.integer({ min: 0, max: 10 })], SEEDED)(
    'raising a benefit never worsens the rank',
    (rows, pick, raised) => {
      const i = pick % rows.length;
      const chosen = rows[i] ?? application('D0');
      const benefit = typeof chosen.benefit === 'number' ? chosen.benefit : 0;
      const rankWith = (value: number): number => {
        const table = tableOf(rows.with(i, { ...chosen, benefit: value }));
        const found = assess(callWith(), table, NO_LAYERS).ranked.find((r) => r.application.id === chosen.id);
        return found?.rank ?? Infinity;
      };
      expect(rankWith(Math.max(benefit, raised))).toBeLessThanOrEqual(rankWith(benefit));
    },
  );
});

/** Every way to fill the holes of `rows` with the worst and the best. */
function completions(rows: readonly Cells[]): Cells[][] {
  const [first, ...others] = rows;
  if (!first) return [[]];
  const benefits = first.benefit === null ? [0, 10] : [first.benefit ?? null];
  const grades = first.grade === null ? ['A', 'B'] : [first.grade ?? null];
  const heads = benefits.flatMap((benefit) => grades.map((grade) => ({ ...first, benefit, grade })));
  return completions(others).flatMap((tail) => heads.map((head) => [head, ...tail]));
}

const boundsCall = (tolerance: number, chain: unknown[]): Call =>
  callWith({
    criteria: DOCUMENT.criteria.map((criterion) => ({ ...criterion, missing: 'bounds' })),
    ties: { tolerance, chain },
  });

describe('rank bounds', () => {
  const holed = fc
    .array(
      fc.record({
        benefit: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 2 }),
        grade: fc.option(fc.constantFrom('A', 'B'), { freq: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((rows) => rows.map((cells, i) => application(`D${i}`, cells)));
  const chains = fc.constantFrom<unknown[]>(
    [],
    [{ kind: 'criterion', criterion: 'grade', prefer: 'higher' }],
  );

  prop.prop([holed, fc.constantFrom(0, 10), chains], { seed: 4715, numRuns: 60 })(
    'are the best and worst rank over every completion of the missing data',
    (rows, tolerance, chain) => {
      const call = boundsCall(tolerance, chain);
      const seen = new Map<string, number[]>();
      for (const complete of completions(rows)) {
        for (const {
          application: { id },
          rank,
        } of assess(call, tableOf(complete), NO_LAYERS).ranked)
          seen.set(id, [...(seen.get(id) ?? []), rank]);
      }
      for (const {
        application: { id },
        rankBounds,
      } of assess(call, tableOf(rows), NO_LAYERS).ranked) {
        const ranks = seen.get(id) ?? [];
        expect(rankBounds).toEqual([Math.min(...ranks), Math.max(...ranks)]);
      }
    },
  );
});
