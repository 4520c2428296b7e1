import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  assess,
  buildLayers,
  CallError,
  differences,
  LayerError,
  type Layers,
  outcomeOf,
  type Ranked,
  sharingRank,
} from '../src/index.ts';
import {
  application,
  type Cells,
  CITATION,
  callWith,
  collection,
  DOCUMENT,
  type Document,
  feature,
  square,
  tableOf,
  text,
} from './fixtures.ts';

const NONE: Layers = new Map();
const reasonsFor = (changes: Document, cells: Cells): (string | undefined)[] =>
  assess(callWith(changes), tableOf([application('D1', cells)]), NONE).ineligible.flatMap(({ reasons }) =>
    reasons.map(({ kind, citation }) => `${kind} ${citation?.article ?? ''}`.trim()),
  );

describe('a minimum', () => {
  test('is passed by a score that equals it', () => {
    expect(reasonsFor({ score: { minimum: { points: 65 } } }, { benefit: 5 })).toEqual([]);
    expect(
      reasonsFor({ score: { minimum: { points: 65.0001, citation: CITATION } } }, { benefit: 5 }),
    ).toEqual(['total-minimum art. 3']);
  });

  test('of a criterion is passed by points that equal it', () => {
    const [benefit, grade] = DOCUMENT.criteria;
    const least = (points: number): Document => ({ criteria: [{ ...benefit, minimum: { points } }, grade] });
    expect(reasonsFor(least(35), { benefit: 5 })).toEqual([]);
    expect(reasonsFor(least(35.01), { benefit: 5 })).toEqual(['criterion-minimum']);
  });
});

const scoreWith = (missing: string): number[] => {
  const [benefit, grade] = DOCUMENT.criteria;
  const { ranked } = assess(
    callWith({ criteria: [{ ...benefit, missing }, grade] }),
    tableOf([application('D1', { benefit: null })]),
    NONE,
  );
  return ranked.flatMap(({ score }) => [score.points, score.pointsAtBest]);
};

describe('missing data', () => {
  test('exclude: ineligible', () => {
    expect(scoreWith('exclude')).toEqual([]);
  });
  test('worst: the worst value and no other', () => {
    expect(scoreWith('worst')).toEqual([30, 30]);
  });
  test('bounds: the worst value, with the best beside it', () => {
    expect(scoreWith('bounds')).toEqual([30, 100]);
  });
});

describe('a rule', () => {
  const rule = {
    id: 'r',
    title: text('Minimo', 'Least'),
    require: { field: 'benefit', min: 5 },
    citation: CITATION,
  };

  test('makes ineligible with the clause it stands on', () => {
    expect(reasonsFor({ eligibility: [rule] }, { benefit: 4.9 })).toEqual(['rule art. 3']);
    expect(reasonsFor({ eligibility: [rule] }, { benefit: 5 })).toEqual([]);
  });

  test('speaks only of those it concerns', () => {
    const when = { field: 'grade', is: 'B' };
    expect(reasonsFor({ eligibility: [{ ...rule, when }] }, { benefit: 1, grade: 'A' })).toEqual([]);
  });

  test('whose field is empty rejects the row, or holds as not proved', () => {
    const table = tableOf([application('D1', { benefit: '' })]);
    const under = (missing: string) => assess(callWith({ eligibility: [{ ...rule, missing }] }), table, NONE);
    expect(under('reject')).toMatchObject({ rejected: [{ id: 'D1' }], ineligible: [] });
    expect(under('ineligible')).toMatchObject({ rejected: [], ineligible: [{ application: { id: 'D1' } }] });
  });
});

test('both ends of the window belong to it', () => {
  const window = { opens: '2024-03-01T09:00+01:00', closes: '2024-04-30T12:00+02:00' };
  const form = {
    ...DOCUMENT.form,
    fields: [...DOCUMENT.form.fields, { name: 'submittedAt', type: 'date-time', title: text('D') }],
  };
  const at = (submittedAt: string): unknown[] => reasonsFor({ window, form }, { submittedAt });
  expect(at('01/03/2024 09:00')).toEqual([]);
  expect(at('30/04/2024 12:00')).toEqual([]);
  expect(at('01/03/2024 08:59:59')).toEqual(['window']);
  expect(at('30/04/2024 12:00:01')).toEqual(['window']);
});

test('a category the call does not value rejects the row', () => {
  const [benefit, grade] = DOCUMENT.criteria;
  const criteria = [
    benefit,
    { ...grade, value: { kind: 'categorical', values: { A: 1 }, otherwise: 'error' } },
  ];
  const { rejected } = assess(callWith({ criteria }), tableOf([application('D1', { grade: 'B' })]), NONE);
  expect(rejected[0]?.errors).toMatchObject([
    { code: 'outside-value-function', column: 'grade', value: 'B' },
  ]);
});

describe('the territory', () => {
  const source = { name: 'a', licence: 'b', attribution: 'c' };
  const call = callWith({
    form: {
      ...DOCUMENT.form,
      fields: [...DOCUMENT.form.fields, { name: 'municipality', type: 'istat', title: text('C') }],
    },
    layers: { comuni: { title: text('C'), file: 'a.geojson', source } },
    territory: {
      title: text('T'),
      extent: [8, 44, 12, 47],
      layer: 'comuni',
      code: 'istat',
      withinM: 5000,
      citation: CITATION,
    },
  });
  const areas = collection(feature(square(9, 45, 0.5), { istat: '015146' }));
  const seats = collection(feature({ type: 'Point', coordinates: [9.2, 45.2] }, { istat: '015146' }));
  const fate = (layer: typeof areas, cells: Cells): string | undefined => {
    const layers = buildLayers(call, new Map([['comuni', layer]]));
    const result = assess(call, tableOf([application('D1', { municipality: '015146', ...cells })]), layers);
    return result.rejected[0]?.errors[0]?.code ?? result.ineligible[0]?.reasons[0]?.kind;
  };

  test.each([
    ['areas', areas],
    ['seats', seats],
  ])('given as %s holds each site to its own municipality', (_, layer) => {
    expect(fate(layer, { lon: 9.2, lat: 45.2 })).toBeUndefined();
    expect(fate(layer, { lon: 9.2, lat: 45.6 })).toBe('position-contradicts-municipality');
    expect(fate(layer, { lon: 45.2, lat: 9.2 })).toBe('swapped-coordinates');
    expect(fate(layer, { lon: 9.2, lat: 45.2, municipality: '033032' })).toBe('territory');
  });

  test('suggests a repair of swapped coordinates that, written as it says, is accepted', () => {
    const layers = buildLayers(call, new Map([['comuni', areas]]));
    const verdict = (lon: string, lat: string): Assessment =>
      assess(call, tableOf([application('D1', { lon, lat, municipality: '015146' })]), layers);
    const { message, repair } =
      verdict('45,24002', '9,28797').rejected[0]?.errors[0] ?? expect.unreachable('not rejected');
    expect(message.en).toMatch(/swapped/);
    const [, lon = '', lat = ''] = /write (\S+) as longitude and (\S+) as latitude/.exec(repair.en) ?? [];
    expect(verdict(lon, lat)).toMatchObject({ rejected: [], ranked: [{ application: { id: 'D1' } }] });
  });

  test('asks for the code of the municipality, even where the form does not', () => {
    const layers = buildLayers(call, new Map([['comuni', areas]]));
    const { rejected } = assess(call, tableOf([application('D1', { municipality: '' })]), layers);
    expect(rejected[0]?.errors).toMatchObject([{ code: 'missing-value', column: 'municipality' }]);
  });

  test('without a code in a feature is refused', () => {
    const { lon, lat } = { lon: 9.2, lat: 45.2 };
    expect(() => fate(collection(feature(square(9, 45, 1))), { lon, lat })).toThrow(LayerError);
  });
});

test('a reason carries the values it rests on', () => {
  const rule = {
    id: 'r',
    title: text('beneficio di almeno 5', 'benefit of at least 5'),
    require: { field: 'benefit', min: 5 },
    citation: CITATION,
  };
  const { ineligible } = assess(
    callWith({ eligibility: [rule] }),
    tableOf([application('D1', { benefit: '4,25' })]),
    NONE,
  );
  expect(ineligible[0]?.reasons[0]?.message.it).toBe(
    'requisito non soddisfatto: beneficio di almeno 5 (Beneficio: 4,25)',
  );
});

test('the minimum is compared with the score that has the missing data at their worst', () => {
  const call = callWith({ score: { minimum: { points: 50 } } });
  const { ineligible, ranked } = assess(
    call,
    tableOf([application('open', { benefit: '' }), application('sure', { benefit: 8 })]),
    NONE,
  );
  expect(ineligible).toMatchObject([{ application: { id: 'open' }, reasons: [{ kind: 'total-minimum' }] }]);
  expect(ranked).toMatchObject([{ application: { id: 'sure' }, rank: 1, rankBounds: [1, 2] }]);
});

test('a field that breaks ties and is missing leaves the rank open', () => {
  const call = callWith({
    form: {
      base: 'minimal',
      fields: [...DOCUMENT.form.fields, { name: 'lots', type: 'number', title: text('Lotti', 'Lots') }],
    },
    ties: { chain: [{ kind: 'attribute', field: 'lots', prefer: 'higher' }] },
  });
  const { ranked } = assess(
    call,
    tableOf([application('A', { lots: 3 }), application('B', { lots: '' })]),
    NONE,
  );
  expect(ranked.map(({ application: { id }, rank, rankBounds }) => [id, rank, rankBounds])).toEqual([
    ['A', 1, [1, 2]],
    ['B', 2, [1, 2]],
  ]);
});

test('a call that contradicts itself is refused before any application is read', () => {
  const call = callWith();
  const [first, ...others] = call.criteria;
  if (!first) expect.unreachable();
  const wrong = { ...call, criteria: [{ ...first, weight: -0.1 }, ...others] };
  expect(() => assess(wrong, tableOf([]), NONE)).toThrow(CallError);
});

describe('a full tie', () => {
  test('shares the rank, comes in the order of the ids, and skips the ranks behind', () => {
    const rows = [application('C'), application('B', { benefit: 1 }), application('A')];
    const assessment = assess(callWith(), tableOf(rows), NONE);
    const sharing = (r: Ranked): string[] => sharingRank(assessment, r).map(({ application: { id } }) => id);
    expect(assessment.ranked.map((r) => [r.application.id, r.rank, r.exAequo, sharing(r)])).toEqual([
      ['A', 1, 1, ['C']],
      ['C', 1, 1, ['A']],
      ['B', 3, 0, []],
    ]);
  });
});

describe('an explanation', () => {
  const rows = [
    application('A'),
    application('B', { benefit: 9, grade: 'B' }),
    application('C', { benefit: 'x' }),
  ];
  const assessment = assess(callWith(), tableOf(rows), NONE);

  test('says what became of an application, and who is next above', () => {
    expect(outcomeOf(assessment, 'B')).toMatchObject({
      kind: 'ranked',
      entry: { rank: 1 },
      above: undefined,
    });
    expect(outcomeOf(assessment, 'A')).toMatchObject({
      entry: { rank: 2 },
      above: { application: { id: 'B' } },
    });
    expect(outcomeOf(assessment, 'C')).toMatchObject({ kind: 'rejected' });
    expect(outcomeOf(assessment, 'Z')).toBeUndefined();
  });

  test('tells two applications apart criterion by criterion, adding up to the distance between them', () => {
    const [first, second] = assessment.ranked;
    if (!first || !second) throw new Error('two were to be ranked');
    const found = differences(assessment, first, second);
    expect(found.map(({ criterion, points }) => [criterion, points])).toEqual([
      ['benefit', 28],
      ['grade', -22.5],
    ]);
    expect(first.score.points - second.score.points).toBe(5.5);
  });
});

test('a layer that was not given is told', () => {
  const source = { name: 'a', licence: 'b', attribution: 'c' };
  const [benefit, grade] = DOCUMENT.criteria;
  const call = callWith({
    layers: { a: { title: text('A'), file: 'a.geojson', source } },
    criteria: [{ ...benefit, measure: { kind: 'count', layer: 'a', radiusM: 5 } }, grade],
  });
  expect(() => assess(call, tableOf([application('D1')]), NONE)).toThrow(
    'criterion benefit: no layer a was given',
  );
});
