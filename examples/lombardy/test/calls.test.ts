import { type Assessment, assess } from '@insedia/scoring';
import { describe, expect, test } from 'vitest';
import { dataFile, file, layersOf, readCall, readTable } from './runs.ts';

const READY = ['attract-2018.yaml', 'attract-2021.yaml', 'opportunity-lombardy-2024.yaml'];

test.each(['areas.yaml', ...READY])('%s is a call without a fault', (name) => {
  expect(readCall(name).criteria.length).toBeGreaterThanOrEqual(6);
});

test('the ready calls quote no act they were not read from: every rule is to be verified', () => {
  for (const name of READY) {
    const { eligibility, criteria, score } = readCall(name);
    expect(new Set(eligibility.map(({ citation }) => citation.status))).toEqual(new Set(['unverified']));
    expect(new Set(criteria.map(({ citation }) => citation?.status))).toEqual(new Set(['assumed']));
    expect(score.minimum?.citation?.status).toBe('assumed');
  }
});

test('the call whose applications are invented says so', () => {
  expect(readCall('attract-2021.yaml').fictional).toBe(true);
  expect(readCall('attract-2018.yaml').fictional).toBe(false);
  expect(readCall('opportunity-lombardy-2024.yaml').fictional).toBe(false);
});

describe('the areas', () => {
  const call = readCall('areas.yaml');
  const table = readTable(dataFile('municipalities.csv'), ',');
  const { read, ranked, ineligible, rejected } = assess(call, table, layersOf(call));

  test('are all ranked', () => {
    expect(read).toBe(1501);
    expect([ranked.length, ineligible.length, rejected.length]).toEqual([1501, 0, 0]);
  });

  test('have a score that is the sum of their points', () => {
    for (const { score } of ranked) {
      expect(score.results.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score.points, 9);
    }
  });
});

describe('the applications', () => {
  const table = readTable(file('applications.csv'), ';');
  const call = readCall('attract-2021.yaml');
  const layers = layersOf(call);
  const assessment = assess(call, table, layers);

  test('are all accounted for', () => {
    const { read, ranked, ineligible, rejected } = assessment;
    expect(read).toBe(table.rows.length);
    expect(ranked.length + ineligible.length + rejected.length).toBe(read);
  });

  test('have the faults the README lists, on the lines it lists, and no others', () => {
    expect(found(assessment)).toEqual(listed(file('README.md')));
  });

  test('are read with decimal commas; the one column that is no field is named', () => {
    expect(assessment.numberFormat).toEqual({ mark: ',', basis: 'shown' });
    expect(assessment.columns).toMatchObject({ ignored: ['Note'], absent: [] });
  });

  test('rank a small office, from which no floor area is asked', () => {
    const office = assessment.ranked.find(({ application }) => application.name.includes('Piccolo Ufficio'));
    expect(office?.application.values).toMatchObject({ kind: 'building', use: 'office', builtM2: 800 });
  });

  test('that score the same go by the time they were sent', () => {
    const twins = assessment.ranked.filter(
      ({ score }, i, all) =>
        score.points === all[i - 1]?.score.points || score.points === all[i + 1]?.score.points,
    );
    expect(twins).toHaveLength(2);
    const [first, second] = twins.map(({ application }) => Number(application.values.submittedAt));
    expect(first).toBeLessThan(Number(second));
  });

  test('with a cell left empty under `bounds` have a rank that could be better', () => {
    const open = assessment.ranked.filter(({ score }) => score.pointsAtBest > score.points);
    expect(open.length).toBeGreaterThan(0);
    expect(open.some(({ rank, rankBounds: [best] }) => best < rank)).toBe(true);
  });

  test('never change score or order when any one of them is withdrawn', () => {
    const order = places(assessment);
    for (const withdrawn of assessment.ranked) {
      const { record } = withdrawn.application.at;
      const rest = { ...table, rows: table.rows.filter(({ at }) => at.record !== record) };
      const { id } = withdrawn.application;
      // The second row of a duplicate id is readable, and takes the place of the first.
      const others = ([other]: readonly [string, number]): boolean => other !== id;
      expect(places(assess(call, rest, layers)).filter(others), id).toEqual(order.filter(others));
    }
  });
});

/** Id and points, best first. */
function places({ ranked }: Assessment): (readonly [id: string, points: number])[] {
  return ranked.map(({ application, score }) => [application.id, score.points]);
}

/** Every row that is not ranked, as `line: outcome: codes`. */
function found({ rejected, ineligible }: Assessment): string[] {
  return [
    ...rejected.map(({ at, errors }) =>
      outcome(
        at.line,
        'rejected',
        errors.map(({ code }) => code),
      ),
    ),
    ...ineligible.map(({ application, reasons }) =>
      outcome(
        application.at.line,
        'ineligible',
        reasons.map(({ kind, id }) => (id ? `${kind} ${id}` : kind)),
      ),
    ),
  ].toSorted(byLine);
}

/** The rows of the README's table of faults: line, what is wrong, outcome, codes. */
function listed(readme: string): string[] {
  return [...readme.matchAll(/^\| (\d+) \|.*\| (rejected|ineligible) \| `([^`]+)` \|$/gm)]
    .map(([, line, kind = '', codes = '']) => outcome(Number(line), kind, codes.split(', ')))
    .toSorted(byLine);
}

function outcome(line: number | undefined, kind: string, codes: readonly string[]): string {
  return `${line}: ${kind}: ${codes.join(', ')}`;
}

function byLine(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
