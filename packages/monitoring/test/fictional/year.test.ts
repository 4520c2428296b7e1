import { existsSync, readFileSync } from 'node:fs';
import { ATTRACT_2021, kpisOf } from '@insedia/domain/programme';
import { expect, test } from 'vitest';
import { fictionalYear, INVENTED_MUNICIPALITIES } from '../../src/fictional.ts';
import { EVENT_KINDS, Monitor, writeEvents } from '../../src/index.ts';
import { readEvents } from '../../src/schema.ts';

const YEAR = fictionalYear(2021);
const SHARED = new URL('../../../../../shared/data/lombardy/', import.meta.url);

function monitorOfYear(): Monitor {
  const monitor = new Monitor({ stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) });
  expect(monitor.addAll(YEAR)).toMatchObject({ read: YEAR.length, accepted: YEAR.length, refused: [] });
  return monitor;
}

test('a year has about five thousand events, all of them valid, and all said to be invented', () => {
  expect(YEAR.length).toBeGreaterThan(4500);
  expect(YEAR.length).toBeLessThan(5500);
  expect(YEAR.every(({ fictional }) => fictional)).toBe(true);
  const { events, faults } = readEvents(writeEvents(YEAR));
  expect(faults).toEqual([]);
  expect(events).toEqual(YEAR);
});

test('it comes in the order in which it was entered, and has every kind of event', () => {
  const recorded = YEAR.map(({ recordedOn }) => recordedOn);
  expect(recorded).toEqual(recorded.toSorted());
  expect(new Set(YEAR.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EVENT_KINDS)));
});

test('the same seed gives the same year, another seed another', () => {
  expect(writeEvents(fictionalYear(2021))).toBe(writeEvents(YEAR));
  expect(writeEvents(fictionalYear(2022))).not.toBe(writeEvents(YEAR));
});

test('some of its targets are met, some missed, some passed, and two changes of stage do not count', () => {
  const monitor = monitorOfYear();
  const statuses = new Set(monitor.figures('2021-12-31').map(({ status }) => status));
  expect(statuses).toEqual(new Set(['met', 'missed', 'exceeded']));
  const { projects, refused } = monitor.pipeline('2021-12-31');
  expect(refused.map(({ problem }) => problem)).toEqual(['noEntry', 'noEntry']);
  expect(new Set(projects.map(({ place }) => place))).toEqual(
    new Set(['prospect', 'lead', 'engagement', 'after-care', 'closed']),
  );
});

const municipalities = new URL('municipalities-istat-2026-08.csv', SHARED);

test.skipIf(!existsSync(municipalities))(
  'no municipality of Lombardy has one of its codes (needs ../shared/data)',
  () => {
    const text = readFileSync(municipalities, 'utf8');
    expect(text).toContain('015146');
    expect(INVENTED_MUNICIPALITIES.filter((code) => text.includes(code))).toEqual([]);
  },
);
