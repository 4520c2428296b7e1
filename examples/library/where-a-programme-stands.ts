import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { agendaOf, Monitor, reportOf } from '@insedia/monitoring';
import { fictionalYear } from '@insedia/monitoring/fictional';

const programme = { stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) };
const monitor = new Monitor(programme);
monitor.addAll(fictionalYear(2021));

// «almeno 100 imprese estere su 12 mesi», where the decree leaves 229 days: a whole year, or its part.
const shorter = new Monitor(programme, { 'twelve-months': 'pro-rata' });
shorter.addAll(monitor.log.events());
const prospectsOf = (read: Monitor, day: string) => read.figures(day).find(({ id }) => id === 'prospects');
for (const day of ['2021-06-30', '2021-09-30', '2021-12-31']) {
  for (const read of [monitor, shorter]) {
    const { readings = [], status, target, value } = prospectsOf(read, day) ?? {};
    const wanted = target && 'count' in target ? target.count : '?';
    console.log(day, readings[0]?.reading, `${value?.of} of ${wanted}`, status);
  }
}

// Every figure rests on events; a correction changes it from the day it is entered, and no day before.
const [first = ''] = monitor.evidence('prospects', '2021-12-31');
monitor.add({
  id: 'correction-1',
  on: '2022-01-10',
  recordedOn: '2022-01-10',
  by: 'M. Bianchi',
  source: 'prot. 3/2022',
  kind: 'withdrawn',
  withdraws: first,
  reason: 'the company had been counted in 2020',
});
const counts = ['2022-01-09', '2022-01-10'].map((day) => prospectsOf(monitor, day)?.value.of);
console.log('without', first, counts.join(' → '));

// What is missing, and what has changed since the report before.
const { dues } = agendaOf(ATTRACT_2021, monitor.log.known('2021-09-30'), '2021-09-30');
for (const { daysLate, id } of dues.filter(({ status }) => status === 'missing')) {
  console.log('missing', id, daysLate, 'days');
}
const { changes } = reportOf(ATTRACT_2021, monitor, { asOf: '2021-09-30', since: '2021-09-19' });
for (const { company, from, to } of changes.moved)
  console.log(company, from ?? 'outside', '→', to ?? 'outside');

// prints:
// 2021-06-30 plan-year 40 of 100 behind
// 2021-06-30 pro-rata 40 of 63 onTrack
// 2021-09-30 plan-year 85 of 100 onTrack
// 2021-09-30 pro-rata 85 of 63 met
// 2021-12-31 plan-year 116 of 100 met
// 2021-12-31 pro-rata 116 of 63 met
// without 2021-00407 116 → 115
// missing fdi-weekly 2021-07-04 88 days
// missing attract-weekly 2021-08-01 60 days
// missing fortnightly-report 2021-08-22 39 days
// missing fdi-weekly 2021-08-29 32 days
// esempio-004 closed → engagement
// esempio-053 prospect → lead
// esempio-055 lead → engagement
// esempio-063 prospect → closed
// esempio-083 outside → prospect
// esempio-084 outside → prospect
// esempio-085 outside → prospect
