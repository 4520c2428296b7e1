import { compileCalendar, ITALIAN_HOLIDAYS, localToUtc, ticketStatus, utcToLocal } from '@insedia/sla';

const day = [['09:00', '17:00']] as const;
const office = compileCalendar({
  timeZone: 'Europe/Rome',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ITALIAN_HOLIDAYS,
  overrides: { '2022-08-12': [['09:00', '13:00']] },
});
const rome = (local: string): number => localToUtc(local, 'Europe/Rome');

// Friday 12 August closes at 13; Monday 15 is Ferragosto; the requester keeps the desk waiting until Wednesday at 10.
const events = [
  { id: '1', kind: 'opened', at: rome('2022-08-12T11:00') },
  { id: '2', kind: 'paused', at: rome('2022-08-16T10:00') },
  { id: '3', kind: 'resumed', at: rome('2022-08-17T10:00') },
  { id: '4', kind: 'replied', at: rome('2022-08-17T15:30') },
] as const;
const policy = {
  calendars: { office },
  targets: [
    { id: 'reply', starts: 'opened', ends: ['replied'], durationMs: 8 * 3_600_000, calendar: 'office' },
  ],
} as const;

for (const now of ['2022-08-15T12:00', '2022-08-16T12:00', '2022-08-17T14:00', '2022-08-18T09:00']) {
  const [reply] = ticketStatus(policy, events, rome(now)).targets;
  if (!reply) continue;
  const due = reply.dueAt === undefined ? 'open' : utcToLocal(reply.dueAt, 'Europe/Rome');
  console.log(now, reply.state, 'due', due, 'left', reply.leftMs / 3_600_000, 'h');
}

// prints:
// 2022-08-15T12:00 running due 2022-08-16T15:00:00 left 6 h
// 2022-08-16T12:00 paused due open left 5 h
// 2022-08-17T14:00 running due 2022-08-17T15:00:00 left 1 h
// 2022-08-18T09:00 met-late due 2022-08-17T15:00:00 left -0.5 h
