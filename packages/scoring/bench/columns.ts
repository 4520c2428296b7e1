/// <reference types="node" />
import { faults } from '../src/assessment/faults.ts';
import { admission } from '../src/assessment/minimums.ts';
import { rankSites } from '../src/assessment/rank.ts';
import { rankedRecords, scoreRecords } from '../src/assessment/records.ts';
import { sift } from '../src/assessment/sift.ts';
import { at } from '../src/at.ts';
import { type Application, type Layers, type Measurement, scoreSites } from '../src/index.ts';
import { attribute } from '../src/measures/attribute.ts';
import { type Column, columnOf, measurementAt } from '../src/measures/column.ts';
import { measureSites, measureSurvey, withAttributes } from '../src/measures/measures.ts';
import { placesOf, Survey } from '../src/measures/survey.ts';
import { benchCall, benchLayers, lat, lon, median, RADIUS_M, random } from './world.ts';

const [SITES = 100_000, POINTS = 100_000, ROUNDS = 3] = process.argv.slice(2).map(Number);
const SUBSET = Math.min(SITES, 20_000);

const call = benchCall(POINTS);
const layers = benchLayers(call, POINTS);
const applications = Array.from({ length: SITES }, (_, i): Application => {
  const id = `D${i}`;
  const values = Object.assign(Object.create(null), {
    area: random() < 0.05 ? null : 100_000 * random(),
    price: BigInt(Math.floor(500_000_000 * random())),
  });
  return { id, name: id, position: [lon(), lat()], decimalMark: '.', values, at: { record: i + 1 } };
});

const times = new Map<string, number[]>();
let peakBytes = 0;

/** Notes the processor's time that a stage takes, which others on the machine disturb less than the clock's. */
function timed<T>(stage: string, run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  times.set(stage, [...(times.get(stage) ?? []), (user + system) / 1000]);
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  return result;
}

/** What `assess` does once the applications are read and found eligible. */
function stages(): void {
  const survey = timed('prepare', () => {
    const prepared = new Survey(placesOf(applications), call.criteria);
    return prepared.sites.size === SITES ? prepared : undefined;
  });
  if (!survey) throw new Error('a site was lost');
  const columns = new Map<string, Column>();
  for (const criterion of call.criteria) {
    const { id, measure } = criterion;
    const column = timed(`measure ${id}`, () =>
      measure.kind === 'attribute'
        ? attribute(measure.field, criterion, applications)
        : measureSurvey(criterion, measure, layers, survey),
    );
    columns.set(id, column);
  }
  timed('check', () => sift(applications, faults(call, columns, { matched: {}, ignored: [], absent: [] })));
  const scores = timed('value', () =>
    scoreSites(
      call,
      columns,
      applications.map(({ id }) => id),
    ),
  );
  const field = { call, applications, scores };
  const { admitted, possible } = timed('minimums', () => admission(call, scores));
  const ranking = timed('rank', () => rankSites(field, admitted, possible));
  const ranked = timed('records', () => rankedRecords(field, ranking, scoreRecords(field, columns, layers)));
  if (ranked.length !== SITES) throw new Error('an application was lost');
}

/** The measurements as one would take them without batches: each site asks the index by itself. */
function siteBySite(
  some: readonly Application[],
  { towns: layer }: { towns: ReturnType<Layers['get']> },
): Measurement[][] {
  if (layer?.kind !== 'points') throw new Error('the towns are points');
  const { index, features } = layer;
  const nameOf = (id: number | undefined): string | undefined =>
    id === undefined ? id : features.nameOf(id);
  const people = index.weighted(features.numbers('people') ?? []);
  return some.map(({ values, position: [x, y] }) => {
    const [first] = index.nearest(x, y);
    const third = index.nearest(x, y, { k: 3 })[2];
    const count = index.count(x, y, RADIUS_M);
    return [
      { value: typeof values.area === 'number' ? values.area : null },
      { value: Number(values.price) / 100 },
      { value: first?.distanceM ?? null, feature: nameOf(first?.id) },
      { value: third ? third.distanceM / 1000 : null, feature: nameOf(third?.id) },
      { value: count, features: count },
      { value: people.sum(x, y, RADIUS_M), features: index.count(x, y, RADIUS_M) },
    ];
  });
}

function inBatches(some: readonly Application[]): Measurement[][] {
  const columns = withAttributes(call, some, measureSites(call, layers, placesOf(some)));
  const features = layers.get('towns')?.features;
  return some.map((_, site) =>
    call.criteria.map((criterion) => measurementAt(columnOf(columns, criterion), site, features)),
  );
}

for (let round = 0; round < ROUNDS; round++) stages();
const medians = new Map([...times].map(([stage, list]) => [stage, median(list)]));
const whole = [...medians.values()].reduce((sum, ms) => sum + ms, 0);
const records = medians.get('records') ?? Number.NaN;
const peak = peakBytes;

const few = applications.slice(0, SUBSET);
const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const plain = timed('site by site', () => siteBySite(few, { towns: layers.get('towns') }));
  const batched = timed('in batches', () => inBatches(few));
  if (JSON.stringify(plain) !== JSON.stringify(batched)) throw new Error('the two ways disagree');
  ratios.push(at(times.get('site by site') ?? [], round) / at(times.get('in batches') ?? [], round));
}

console.log(
  `${SITES} sites × ${call.criteria.length} criteria over ${POINTS} points, processor time, median of ${ROUNDS}`,
);
for (const [stage, ms] of [
  ...medians,
  ['without records', whole - records] as const,
  ['all', whole] as const,
])
  console.log(stage.padEnd(16), `${ms.toFixed(0)} ms`.padStart(9), (ms / whole).toFixed(2).padStart(6));
console.log(`peak memory ${(peak / 2 ** 20).toFixed(0)} MiB`);
console.log(
  `measuring ${SUBSET} sites one by one: ${median(ratios).toFixed(1)} times as long as in batches, records included`,
);
