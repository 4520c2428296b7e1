import { ATTRACT_2021 } from '@insedia/domain/programme';
import { describe, expect, test } from 'vitest';
import {
  cohorts,
  conversions,
  Monitor,
  type MonitoringEvent,
  type Pipeline,
  populations,
} from '../../src/index.ts';
import { on, stage, withdrawal } from '../events.ts';

function pipelineOf(events: readonly MonitoringEvent[], asOf = '2021-12-31'): Pipeline {
  const monitor = new Monitor(ATTRACT_2021);
  monitor.addAll(events);
  return monitor.pipeline(asOf);
}

const placesOf = ({ projects }: Pipeline) => projects.map(({ place, project }) => `${project} ${place}`);
const problemsOf = ({ refused }: Pipeline) => refused.map(({ event, problem }) => [event, problem]);

describe('a project', () => {
  test('goes from prospect to lead, to engagement, to after care, and is timed in each', () => {
    const { projects, refused } = pipelineOf([
      stage('2021-02-01', 'alfa', 'prospect', { id: 'A1' }),
      stage('2021-03-01', 'alfa', 'lead', { id: 'A2' }),
      stage('2021-06-01', 'alfa', 'engagement', { id: 'A3' }),
      stage('2021-12-01', 'alfa', 'after-care', { id: 'A4' }),
    ]);
    expect(refused).toEqual([]);
    expect(projects[0]?.stays).toEqual([
      { place: 'prospect', from: '2021-02-01', to: '2021-03-01', days: 28, event: 'A1' },
      { place: 'lead', from: '2021-03-01', to: '2021-06-01', days: 92, event: 'A2' },
      { place: 'engagement', from: '2021-06-01', to: '2021-12-01', days: 183, event: 'A3' },
      { place: 'after-care', from: '2021-12-01', to: undefined, days: 30, event: 'A4' },
    ]);
  });

  test('may begin in after care, and have a project of expansion from there', () => {
    const pipeline = pipelineOf([
      stage('2021-02-01', 'alfa', 'after-care'),
      stage('2021-03-01', 'alfa', 'lead', { project: 'alfa-2' }),
    ]);
    expect([placesOf(pipeline), pipeline.refused]).toEqual([['alfa after-care', 'alfa-2 lead'], []]);
  });

  test('of a company that is a prospect may become a lead by its own name', () => {
    const pipeline = pipelineOf([
      stage('2021-02-01', 'alfa', 'prospect'),
      stage('2021-03-01', 'alfa', 'lead', { project: 'north' }),
      stage('2021-03-02', 'alfa', 'lead', { project: 'south' }),
      stage('2021-03-03', 'beta', 'lead', { project: 'east', id: 'B' }),
    ]);
    expect(placesOf(pipeline)).toEqual(['alfa prospect', 'north lead', 'south lead']);
    expect(problemsOf(pipeline)).toEqual([['B', 'noEntry']]);
  });

  test('changes stage twice on one day in the order of the stages, or of the times where they are known', () => {
    const day = '2021-03-01';
    const both = [stage(day, 'alfa', 'lead', { id: 'A' }), stage(day, 'alfa', 'prospect', { id: 'B' })];
    expect(placesOf(pipelineOf(both))).toEqual(['alfa lead']);
    const closed = stage(day, 'alfa', 'closed', { id: 'C', at: 5 });
    const reopened = stage(day, 'alfa', 'lead', { id: 'D', at: 9 });
    expect(placesOf(pipelineOf([...both, closed, reopened]))).toEqual(['alfa lead']);
    expect(placesOf(pipelineOf([...both, closed, { ...reopened, at: 4 }]))).toEqual(['alfa closed']);
  });

  test('has what was last stated of it, part by part, and a horizon of 24 and 36 months from when it became a lead', () => {
    const state = { kind: 'expectation-stated', company: 'alfa' } as const;
    const events: MonitoringEvent[] = [
      stage('2021-02-01', 'alfa', 'prospect'),
      stage('2021-02-28', 'alfa', 'lead'),
      { ...on('2021-03-01'), ...state, investment: 100n, jobs: 10 },
      { ...on('2021-05-01'), ...state, investment: 300n },
      { ...on('2021-04-01'), ...state, investment: 200n, expectedBy: '2023-01-01' },
    ];
    const [project] = pipelineOf(events).projects;
    expect(project?.expected).toEqual({ investment: 300n, jobs: 10, expectedBy: '2023-01-01' });
    expect(project?.activatedOn).toBe('2021-02-28');
    expect(project?.horizons).toEqual([
      { months: 24, until: '2023-02-28' },
      { months: 36, until: '2024-02-28' },
    ]);
    expect(pipelineOf(events, '2021-04-30').projects[0]?.expected.investment).toBe(200n);
  });
});

describe('a change of stage that the rules do not allow', () => {
  test.each<[string, MonitoringEvent[]]>([
    ['noEntry', [stage('2021-02-01', 'alfa', 'lead', { id: 'X' })]],
    ['noEntry', [stage('2021-02-01', 'alfa', 'closed', { id: 'X' })]],
    [
      'alreadyThere',
      [stage('2021-02-01', 'alfa', 'prospect'), stage('2021-02-02', 'alfa', 'prospect', { id: 'X' })],
    ],
    [
      'notNext',
      [stage('2021-02-01', 'alfa', 'prospect'), stage('2021-02-02', 'alfa', 'engagement', { id: 'X' })],
    ],
    [
      'reopensElsewhere',
      [
        stage('2021-02-01', 'alfa', 'prospect'),
        stage('2021-02-02', 'alfa', 'closed'),
        stage('2021-02-03', 'alfa', 'lead', { id: 'X' }),
      ],
    ],
  ])('is refused as %s, and the project stays where it was', (problem, events) => {
    const pipeline = pipelineOf(events);
    expect(problemsOf(pipeline)).toEqual([['X', problem]]);
    expect(placesOf(pipeline)).toEqual(placesOf(pipelineOf(events.filter(({ id }) => id !== 'X'))));
  });

  test('says why in both languages', () => {
    const [refusal] = pipelineOf([
      stage('2021-02-01', 'alfa', 'prospect'),
      stage('2021-02-02', 'alfa', 'engagement', { id: 'X' }),
    ]).refused;
    expect(refusal?.text).toEqual({
      it: 'X: da prospect a engagement: non è una fase che può seguire',
      en: 'X: from prospect to engagement: is not a stage that may follow',
    });
  });

  test('counts from the day on which what was missing was recorded', () => {
    const late = stage('2021-02-01', 'alfa', 'prospect', { recordedOn: '2021-06-01' });
    const events = [stage('2021-03-01', 'alfa', 'lead', { id: 'L' }), late];
    expect(problemsOf(pipelineOf(events, '2021-05-31'))).toEqual([['L', 'noEntry']]);
    expect(placesOf(pipelineOf(events, '2021-06-01'))).toEqual(['alfa lead']);
    expect(problemsOf(pipelineOf([...events, withdrawal('2021-07-01', late.id)]))).toEqual([
      ['L', 'noEntry'],
    ]);
  });
});

describe('of the pipeline as a whole', () => {
  const pipeline = pipelineOf([
    stage('2021-02-01', 'alfa', 'prospect'),
    stage('2021-02-11', 'alfa', 'lead'),
    stage('2021-03-01', 'alfa', 'engagement'),
    stage('2021-02-05', 'beta', 'prospect'),
    stage('2021-02-25', 'beta', 'closed'),
    stage('2021-03-05', 'gamma', 'prospect'),
    stage('2021-03-06', 'gamma', 'lead', { project: 'g1' }),
    stage('2021-03-07', 'gamma', 'lead', { project: 'g2' }),
    stage('2021-03-08', 'delta', 'after-care'),
  ]);

  test('companies and projects are counted in each place', () => {
    expect(populations(pipeline)).toEqual([
      { place: 'prospect', population: { companies: 1, projects: 1 } },
      { place: 'lead', population: { companies: 1, projects: 2 } },
      { place: 'engagement', population: { companies: 1, projects: 1 } },
      { place: 'after-care', population: { companies: 1, projects: 1 } },
      { place: 'closed', population: { companies: 1, projects: 1 } },
    ]);
  });

  test('those that reached a stage went on, are there, or left', () => {
    const rows = conversions(pipeline);
    expect(rows.map(({ stage: of, wentOn, there, left }) => [of, wentOn, there, left])).toEqual([
      ['prospect', 1, 1, 1],
      ['lead', 1, 2, 0],
      ['engagement', 0, 1, 0],
      ['after-care', 0, 1, 0],
    ]);
    for (const { left, reached, there, wentOn } of rows) expect(wentOn + there + left).toBe(reached.projects);
    expect(rows[0]?.days).toEqual([10, 20]);
  });

  test('cohorts are those that entered in a month', () => {
    expect(
      cohorts(pipeline).map(({ month, projects, reached }) => [
        month,
        projects,
        ...reached.map((r) => r.projects),
      ]),
    ).toEqual([
      ['2021-02', 2, 2, 1, 1, 0],
      ['2021-03', 4, 1, 2, 0, 1],
    ]);
  });
});
