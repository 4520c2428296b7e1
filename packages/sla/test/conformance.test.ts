/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCase } from '../scripts/conformance/run-case.ts';
import { runFile } from '../scripts/conformance/run-file.ts';

const FOLDER = new URL('../../../../shared/reference/sla/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))(
  'reference cases (skipped where ../shared/reference/sla is absent)',
  () => {
    const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
    test.each(names)('every case of %s passes', (name) => {
      const outcomes = runFile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))) ?? [];
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([]);
    });
  },
);

describe('the conformance runner', () => {
  const calendar = { timeZone: 'Europe/Rome', weekly: { mon: [['09:00', '17:00']] } } as const;
  const due = { id: 'x', kind: 'add', calendar, startLocal: '2021-12-06T09:00', seconds: 8 * 3600 };

  test('tells a failure with what was expected, what came and how far off it is', () => {
    expect(runCase({ ...due, expect: '2021-12-06T15:00:00Z' }, {})).toEqual({
      id: 'x (add)',
      status: 'failed',
      detail: 'expected 2021-12-06T15:00:00Z, got 2021-12-06T16:00:00Z, +3600 s',
    });
    const between = { kind: 'between', calendar, start: '2021-12-06T08:00:00Z', end: '2021-12-06T08:01:30Z' };
    expect(runCase({ ...between, expectSeconds: 60, expectMinutesTruncated: 1 }, {}).detail).toBe(
      'expected 60 s, got 90 s, +30 s',
    );
    expect(runCase({ kind: 'isOpen', calendar, at: '2021-12-06T08:00Z', expect: false }, {}).status).toBe(
      'failed',
    );
  });

  test('takes policies from the case, else from the file', () => {
    const [close, nextOpen] = ['2021-12-06T16:00:00Z', '2021-12-13T08:00:00Z'];
    const file = { deadlineAtClose: 'next-open' };
    expect(runCase({ ...due, expect: close }, {}).status).toBe('passed');
    expect(runCase({ ...due, expect: nextOpen }, file).status).toBe('passed');
    expect(runCase({ ...due, deadlineAtClose: 'close', expect: close }, file).status).toBe('passed');
  });

  test('knows every kind and key of the reference cases', () => {
    const passing = [
      { ...due, seconds: 3600, expectLocal: '2021-12-06T10:00:00' },
      {
        kind: 'subtract',
        calendar,
        startLocal: '2021-12-07T00:00',
        seconds: 0,
        expect: '2021-12-06T16:00:00Z',
      },
      {
        kind: 'addDays',
        calendar,
        startLocal: '2021-12-06T10:00',
        days: 2,
        expectLocal: '2021-12-20T10:00:00',
      },
      {
        kind: 'addDays',
        calendar,
        startLocal: '2021-12-20T10:00',
        days: -2,
        expectLocal: '2021-12-06T10:00',
      },
      {
        kind: 'between',
        calendar: { ...calendar, breaks: { '2021-12-06': [['12:00', '13:00'] as const] } },
        startLocal: '2021-12-06T00:00',
        endLocal: '2021-12-07T00:00',
        pauses: [
          ['2021-12-06T07:00:00Z', '2021-12-06T09:00:00Z'],
          ['2021-12-06T08:30:00Z', '2021-12-06T09:30:00Z'],
        ] as const,
        expectSeconds: 5.5 * 3600,
      },
      {
        kind: 'between',
        calendar,
        truncate: 'minute',
        start: '2021-12-06T08:00:00Z',
        end: '2021-12-06T08:01:30Z',
        expectSeconds: 60,
      },
      {
        kind: 'between',
        calendar,
        reversed: 'negative',
        start: '2021-12-06T09:00:00Z',
        end: '2021-12-06T08:00:00Z',
        expectSeconds: -3600,
      },
      {
        kind: 'between',
        wallClockDay: true,
        calendar: { timeZone: 'Europe/Rome', weekly: { sun: [['00:00', '24:00'] as const] } },
        startLocal: '2021-10-31T00:00',
        endLocal: '2021-11-01T00:00',
        expectSeconds: 86_400,
      },
      {
        kind: 'nextOpen',
        calendar: {
          ...calendar,
          annualHolidays: ['12-06'],
          overrides: { '2021-12-13': [] },
          holidays: ['2021-12-20'],
        },
        start: '2021-12-06T00:00:00Z',
        expect: '2021-12-27T08:00:00Z',
      },
      { kind: 'isOpen', calendar, at: '2021-12-06T16:00:00Z', expect: false },
      {
        kind: 'localToUtc',
        timeZone: 'Europe/Rome',
        local: '2021-03-28T02:30',
        expect: '2021-03-28T01:30:00Z',
      },
      {
        kind: 'firstPeriods',
        calendar,
        start: '2021-12-06T10:00:00Z',
        expectFirst: [
          ['2021-12-06T10:00:00Z', '2021-12-06T16:00:00Z'],
          ['2021-12-13T08:00:00Z', '2021-12-13T16:00:00Z'],
        ] as const,
      },
    ];
    expect(passing.map((entry) => runCase(entry, {})).filter(({ status }) => status !== 'passed')).toEqual(
      [],
    );
  });

  test('names what it cannot put to the calendar', () => {
    expect(runCase({ id: 'y', kind: 'moon', calendar }, {})).toEqual({
      id: 'y (moon)',
      status: 'not supported',
      detail: 'kind "moon"',
    });
    expect(runCase({ ...due, deadlineAtClose: 'noon', expect: '' }, {}).detail).toBe(
      'deadlineAtClose "noon"',
    );
    expect(runCase({ ...due }, {}).detail).toBe('an instant without one to expect');
    expect(runFile({})).toBeUndefined();
    expect(runFile({ patrons: { MI: '12-07', XX: '01-01' } })?.map(({ status }) => status)).toEqual([
      'passed',
      'failed',
    ]);
  });
});
