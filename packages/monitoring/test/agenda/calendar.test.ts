import { ATTRACT_2021 } from '@insedia/domain/programme';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { agendaOf, type Due, type MonitoringEvent, writeCalendar } from '../../src/index.ts';
import { on } from '../events.ts';

const OPTIONS = {
  language: 'it',
  name: { it: 'AttrACT: scadenze', en: 'AttrACT: deadlines' },
  asOf: '2021-07-03',
} as const;
const delivered: MonitoringEvent = {
  ...on('2021-07-02'),
  kind: 'report-delivered',
  item: 'progress-report-june',
};
const { dues } = agendaOf(ATTRACT_2021, [delivered], OPTIONS.asOf);

function read(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((entry) => new ICAL.Event(entry));
}

test('another library reads every due thing on its day, all day, with the words that ask for it', () => {
  const events = read(writeCalendar(dues, OPTIONS));
  expect(events).toHaveLength(dues.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(dues.length);
  for (const [i, event] of events.entries()) {
    const due = dues[i];
    expect(event.startDate.toString()).toBe(due?.on);
    expect([event.startDate.isDate, event.duration.toString()]).toEqual([true, 'P1D']);
    expect(event.summary).toContain(due?.title.it);
    if (due?.citation?.quote !== undefined) expect(event.description).toContain(`«${due.citation.quote}»`);
  }
  const june = events.find(({ uid }) => uid === 'progress-report-june@insedia');
  expect(june?.summary).toMatch(/^fatto in ritardo: /);
  expect(june?.description).toContain(`giorni di ritardo: 2\n${delivered.id}`);
});

test('lines end as the standard has it, hold 75 bytes at most, and no letter is cut', () => {
  const [due] = dues;
  if (!due) throw new Error('nothing is due');
  const odd = 'àè€😀;,\\ "x"\n'.repeat(30);
  const text = writeCalendar([{ ...due, title: { it: odd, en: odd } } satisfies Due], OPTIONS);
  for (const line of text.split('\r\n')) {
    expect(encodeURIComponent(line).replaceAll(/%../g, '.').length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  expect(read(text)[0]?.summary).toContain(odd.trimEnd());
});

const ids = (text: string): string[] => read(text).map(({ uid }) => uid);

test('the same day gives the same bytes, and a later file has the same ids', () => {
  expect(writeCalendar(dues, OPTIONS)).toBe(writeCalendar(dues, OPTIONS));
  const later = agendaOf(ATTRACT_2021, [delivered], '2021-12-31').dues;
  expect(ids(writeCalendar(later, { ...OPTIONS, asOf: '2021-12-31' }))).toEqual(
    ids(writeCalendar(dues, OPTIONS)),
  );
});
