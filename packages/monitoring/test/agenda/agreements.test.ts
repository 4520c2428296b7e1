import { type IstatCode, isIstatCode } from '@insedia/domain';
import { ATTRACT_2021 } from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import { agreementsOf, type EventOf, type MonitoringEvent } from '../../src/index.ts';
import { on } from '../events.ts';

function code(text: string): IstatCode {
  if (!isIstatCode(text)) throw new Error(text);
  return text;
}

const MILAN = code('015146');
const LODI = code('098031');
const state = (events: readonly MonitoringEvent[], asOf: string) =>
  agreementsOf(ATTRACT_2021.agreements, events, asOf);
const signed = (day: string, municipality: IstatCode, months = 36): EventOf<'agreement-signed'> => ({
  ...on(day),
  kind: 'agreement-signed',
  municipality,
  months,
});

test('an agreement holds to the last day of its term, and the report on it is due by then', () => {
  const events = [signed('2019-03-15', MILAN)];
  expect(state(events, '2022-03-14')).toMatchObject({ wanted: 49, signed: 1, inForce: 1, missing: 0 });
  expect(state(events, '2022-03-15')).toMatchObject({ signed: 1, inForce: 0, missing: 1 });
  const [agreement] = state(events, '2022-04-14').agreements;
  expect(agreement).toMatchObject({ municipality: '015146', status: 'ended', endsOn: '2022-03-14' });
  expect(agreement?.dues).toMatchObject([{ of: 'programme-reported', status: 'missing', daysLate: 31 }]);
});

test('a later signature is the agreement that holds', () => {
  const [agreement] = state(
    [signed('2022-03-10', MILAN, 12), signed('2019-03-15', MILAN)],
    '2022-06-01',
  ).agreements;
  expect(agreement).toMatchObject({ status: 'inForce', signedOn: '2022-03-10', endsOn: '2023-03-09' });
  expect(agreement?.signatures).toHaveLength(2);
});

test('what was taken on is met, late or missing by its day, which a later statement moves', () => {
  const taken = (day: string, item: string, dueOn: string): MonitoringEvent => ({
    ...on(day),
    kind: 'obligation-taken',
    municipality: LODI,
    item,
    dueOn,
    title: `Impegno ${item}`,
  });
  const met = (day: string, item: string): MonitoringEvent => ({
    ...on(day),
    kind: 'obligation-met',
    municipality: LODI,
    item,
  });
  const events = [
    signed('2020-01-10', LODI),
    taken('2020-01-10', 'suap', '2020-12-31'),
    taken('2020-01-10', 'oneri', '2020-06-30'),
    taken('2020-01-10', 'tari', '2021-06-30'),
    taken('2020-05-01', 'oneri', '2020-09-30'),
    met('2021-01-05', 'suap'),
    met('2020-09-30', 'oneri'),
  ];
  const dues = (asOf: string) =>
    state(events, asOf).agreements.flatMap((one) =>
      one.dues.map(({ title, status, daysLate }) => [title.it, status, daysLate]),
    );
  expect(dues('2021-07-01')).toEqual([
    ['obbligo: Impegno oneri', 'met', 0],
    ['obbligo: Impegno suap', 'metLate', 5],
    ['obbligo: Impegno tari', 'missing', 1],
    ['rendicontazione finale del programma', 'ahead', 0],
  ]);
});

test('an intervention completed is unreported until its report is known', () => {
  const item = { municipality: LODI, item: 'area-ex-mulino' };
  const planned: MonitoringEvent = {
    ...on('2021-01-01'),
    kind: 'intervention-planned',
    ...item,
    dueOn: '2021-06-30',
  };
  const completed: MonitoringEvent = { ...on('2021-06-01'), kind: 'intervention-completed', ...item };
  const reported: MonitoringEvent = { ...on('2021-07-01'), kind: 'intervention-reported', ...item };
  const unreported = (...events: MonitoringEvent[]) => state(events, '2021-12-31').agreements[0]?.unreported;
  expect(unreported(planned, completed)).toEqual(['area-ex-mulino']);
  expect(unreported(planned, completed, reported)).toEqual([]);
  expect(state([planned], '2021-12-31').agreements[0]).toMatchObject({
    status: 'unsigned',
    endsOn: undefined,
  });
});
