/// <reference types="node" />
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCase } from '../scripts/conformance/run-case.ts';
import { runFile } from '../scripts/conformance/run-file.ts';

const PROGRAM = fileURLToPath(new URL('../scripts/conformance.ts', import.meta.url));
const FOLDER = new URL('../../../../shared/reference/sla/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))(
  'reference cases (skipped where ../shared/reference/sla is absent)',
  () => {
    const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
    test.each(names)('every case of %s passes', (name) => {
      const outcomes = runFile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))).outcomes ?? [];
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
    expect(runCase({ ...due, expect: close }, {}).status).toBe('passed');
    const cases = [
      { ...due, expect: nextOpen },
      { ...due, deadlineAtClose: 'close', expect: close },
    ];
    const { outcomes } = runFile({ deadlineAtClose: 'nextOpen', cases });
    expect(outcomes?.map(({ status }) => status)).toEqual(['passed', 'passed']);
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

  test('names what it cannot put to the calendar, down to the entry it does not read', () => {
    expect(runCase({ id: 'y', kind: 'moon', calendar, at: '2021-12-06' }, {})).toEqual({
      id: 'y (moon)',
      status: 'not supported',
      detail: 'kind "moon"',
    });
    const unread = [
      [{ ...due, deadlineAtClose: 'noon', expect: '2021-12-06' }, 'atClose "noon"'],
      [{ ...due }, 'a case with nothing to expect'],
      [{ ...due, calendarChanges: [], expect: '2021-12-06' }, 'key "calendarChanges"'],
      [{ ...due, expectDays: 1 }, 'key "expectDays"'],
      [
        { ...due, calendar: { ...calendar, exceptions: {} }, expect: '2021-12-06' },
        'key "calendar.exceptions"',
      ],
      [{ ...due, calendar: undefined, expect: '2021-12-06' }, 'a case without its calendar'],
      [{ ...due, start: '2021-12-06T09:00Z', expect: '2021-12-06' }, 'start and others that differ'],
      [{ ...due, calendar: { weekly: {}, timeZone: 'Mars' }, expect: '2021-12-06' }, 'in the zone Mars'],
      [null, 'a case that is null'],
    ] as const;
    for (const [entry, detail] of unread) {
      expect(runCase(entry, {})).toMatchObject({
        status: 'not supported',
        detail: expect.stringContaining(detail),
      });
    }
  });

  test('checks every expectation of a case, errors and the lack of an answer too', () => {
    const both = { ...due, seconds: 3600, expect: '2021-12-06T09:00Z', expectLocal: '2021-12-06T10:01' };
    expect(runCase(both, {})).toMatchObject({
      status: 'failed',
      detail: 'expected 2021-12-06T10:01:00, got 2021-12-06T10:00:00, -60 s',
    });
    const closed = { timeZone: 'UTC', weekly: {} };
    const at = '2021-12-06T09:00Z';
    const reversed = { kind: 'between', reversed: 'throw', calendar, start: at, end: '2021-12-05' };
    const expected = [
      [{ kind: 'nextOpen', calendar: closed, at, expect: null }, 'passed'],
      [{ kind: 'nextOpen', calendar: closed, at, expectError: 'no working time' }, 'passed'],
      [{ kind: 'nextOpen', calendar: closed, at, expect: at }, 'failed'],
      [{ kind: 'nextOpen', calendar, at, expectError: true }, 'failed'],
      [{ kind: 'firstPeriods', calendar: closed, at, expectFirst: [] }, 'passed'],
      [{ kind: 'firstPeriods', calendar, at, expectFirst: [] }, 'failed'],
      [{ ...reversed, expectError: true }, 'passed'],
      [{ ...reversed, expectError: 'no working time' }, 'failed'],
    ] as const;
    for (const [entry, status] of expected)
      expect([entry, runCase(entry, {}).status]).toEqual([entry, status]);
  });

  test.each([
    { start: '2021-12-06T09:00:00+01' },
    { start: '2021-12-06 08:00:00 UTC' },
    { start: '2021-12-06T09:00+01:00[Europe/Rome]' },
    { start: 1_638_777_600 },
    { startLocal: '2021/12/06 9:00' },
    { seconds: undefined, hours: 8 },
    { calendar: { ...calendar, weekly: { Monday: ['09:00', '17:00'] } } },
    { calendar: { ...calendar, weekly: { MON: { active: true, timeframes: [['9:00', '17:00']] } } } },
    { calendar: { ...calendar, weekly: { mon: [{ open: '09:00', close: '17:00:00' }] } } },
    { calendar: { ...calendar, holidays: { '2021-12-06': { active: false, summary: 'none' } } } },
    { pauses: [{ from: '2021-12-06T10:00Z', to: '2021-12-06T09:00Z' }] },
  ])('reads the same case however it is written: %j', (written) => {
    const { startLocal: _, ...rest } = due;
    const entry = { ...('start' in written ? rest : due), ...written, expect: '2021-12-06T16:00Z' };
    expect(runCase(entry, {})).toMatchObject({ status: 'passed', detail: '' });
  });

  test.each([
    [['2021-12-06T00:00:00Z']],
    [[{ date: '2021-12-06', name: 'x' }]],
    [[{ start: '2021-12-05', end: '2021-12-07' }]],
    [{ '2021-12-06': 'x' }],
    [{ '2021-12-06': { active: true } }],
  ])('reads holidays however they are written: %j', (holidays) => {
    const entry = {
      kind: 'isWorkingDay',
      calendar: { ...calendar, holidays },
      date: '2021-12-06',
      expect: false,
    };
    expect(runCase(entry, {})).toMatchObject({ status: 'passed', detail: '' });
  });

  test('counts dates alone as dates, and days by the policies that the file or its system has', () => {
    const week = { timeZone: 'Europe/Rome', weekly: { mon: ['9:00', '17:00'], fri: ['9:00', '17:00'] } };
    const days = (rest: object, file: object = {}) =>
      runFile({ ...file, cases: [{ kind: 'addDays', calendar: week, days: 1, ...rest }] });
    const passes = [
      days({ startLocal: '2021-12-03', expectLocal: '2021-12-06' }),
      days({ start: '2021-12-04', days: -1, expect: '2021-12-03' }),
      days({ start: '2021-12-04', roll: 'forward', expect: '2021-12-10' }),
      days({ start: '2021-12-05', days: -1, expect: '2021-11-29' }, { roll: 'backward' }),
      days({ startLocal: '2021-12-03T23:00', expectLocal: '2021-12-06T23:00' }, { landing: 'keep' }),
      days({ startLocal: '2021-12-03T23:00', expectLocal: '2021-12-06T23:00' }, { source: 'working_hours' }),
      days({ startLocal: '2021-12-03T20:00', expectLocal: '2021-12-10T09:00' }, { source: 'business_time' }),
    ];
    for (const { outcomes } of passes) expect(outcomes).toMatchObject([{ status: 'passed', detail: '' }]);
    expect(passes.at(-2)?.remarks).toEqual([
      'counted as working_hours does: landing keep, reversed negative',
    ]);
    const set = runFile([{ ...due, expect: '2021-12-13T08:00:00Z' }], { atClose: 'next-open' });
    expect(set).toMatchObject({
      outcomes: [{ status: 'passed' }],
      remarks: ['counted with atClose next-open'],
    });
  });

  test('runs lists of cases and patrons, and says what of a file it does not read', () => {
    expect(runFile({}).outcomes).toBeUndefined();
    expect(runFile({ patrons: { MI: '12-07', XX: '01-01' } }).outcomes?.map(({ status }) => status)).toEqual([
      'passed',
      'failed',
    ]);
    expect(runFile({ cases: [], mood: 'good' }).remarks).toEqual([
      'the entry "mood" of the file is not read',
    ]);
  });

  test('exits with 1 for a file that is no JSON, with 2 when no case could be put, folders included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    const run = () =>
      spawnSync(process.execPath, ['--conditions=@insedia/source', '--import', 'tsx', PROGRAM, folder], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
      });
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'b.json'), JSON.stringify([{ kind: 'moon' }]));
    const none = run();
    writeFileSync(join(folder, 'a.json'), '{');
    const broken = run();
    rmSync(folder, { recursive: true });
    expect([none.status, broken.status]).toEqual([2, 1]);
    expect(none.stdout).toContain('deep/b.json: 0 passed, 0 failed, 1 not supported');
    expect(broken.stdout).toMatch(
      /a\.json: 0 passed, 1 failed, 0 not supported\n {2}failed: the file: .*\ndeep\/b\.json/,
    );
  });
});
