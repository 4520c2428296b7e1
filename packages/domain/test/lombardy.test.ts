/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  currentCode,
  type IstatCode,
  isIstatCode,
  LOMBARD_MERGERS,
  LOMBARD_PROVINCES,
  lombardProvince,
  mergerOf,
} from '../src/index.ts';

const LISTS = new URL('../../../../shared/data/lombardy/', import.meta.url);
const CURRENT = new URL('municipalities-istat-2026-08.csv', LISTS);
const OF_2020 = new URL('irpef-income-2020.csv', LISTS);

/** The first columns of a list, none of which is quoted. */
function rows(file: URL): string[][] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

function code(text: string | undefined): IstatCode {
  if (text === undefined || !isIstatCode(text)) throw new TypeError(`${text} is no ISTAT code`);
  return text;
}

describe.skipIf(!existsSync(CURRENT))(
  "against ISTAT's list of August 2026 (skipped where it is absent)",
  () => {
    const names = new Map<string, string>();
    const provinces = new Map<string, { code: string; sign: string; name: string }>();
    if (existsSync(CURRENT)) {
      for (const [istat = '', name = '', province = '', sign = ''] of rows(CURRENT)) {
        names.set(istat, name);
        provinces.set(istat.slice(0, 3), { code: istat.slice(0, 3), sign, name: province });
      }
    }

    test('the list has 1,501 municipalities', () => {
      expect(names.size).toBe(1501);
    });

    test('the twelve provinces have its codes, signs and names, in the order of the codes', () => {
      const sorted = [...provinces.values()].toSorted((a, b) => a.code.localeCompare(b.code));
      expect(LOMBARD_PROVINCES).toEqual(sorted);
      expect(sorted).toHaveLength(12);
    });

    test('every municipality of it lies in a Lombard province and has not ceased', () => {
      for (const istat of names.keys()) {
        expect(lombardProvince(code(istat)), istat).toBeDefined();
        expect(currentCode(code(istat)), istat).toBe(istat);
      }
    });

    test.each(LOMBARD_MERGERS)('$fromName is gone and $intoName stands, under that name', (merger) => {
      expect(names.has(merger.from)).toBe(false);
      expect([...names.values()]).not.toContain(merger.fromName);
      expect(names.get(merger.into)).toBe(merger.intoName);
    });

    test.skipIf(!existsSync(OF_2020))('the municipalities of 2020 fold into exactly those of today', () => {
      const folded = new Set(rows(OF_2020).map(([, istat]) => currentCode(code(istat))));
      expect([...folded].toSorted()).toEqual([...names.keys()].toSorted());
    });

    test.skipIf(!existsSync(OF_2020))('what ceased after 2020 had the name we give it', () => {
      const old = new Map(rows(OF_2020).map(([, istat = '', name]) => [istat, name]));
      const recent = LOMBARD_MERGERS.filter(({ since }) => since > '2020-12-31');
      expect(recent.map(({ from }) => old.get(from))).toEqual(
        recent.map(({ fromName }) => fromName.toUpperCase()),
      );
    });
  },
);

describe('mergers', () => {
  test('fold in one step: no municipality that took in another has itself ceased', () => {
    for (const { into } of LOMBARD_MERGERS) expect(mergerOf(into)).toBeUndefined();
  });

  test('name each ceased municipality once, within one province, with a day of the calendar', () => {
    expect(new Set(LOMBARD_MERGERS.map(({ from }) => from)).size).toBe(LOMBARD_MERGERS.length);
    for (const { from, into, since } of LOMBARD_MERGERS) {
      expect(lombardProvince(from)).toBe(lombardProvince(into));
      expect(new Date(since).toISOString()).toBe(`${since}T00:00:00.000Z`);
    }
  });

  test('lead from Ronago to Uggiate con Ronago, and leave Milan alone', () => {
    expect(mergerOf(code('013199'))).toMatchObject({ intoName: 'Uggiate con Ronago', since: '2024-01-01' });
    expect(currentCode(code('013199'))).toBe('013256');
    expect(mergerOf(code('015146'))).toBeUndefined();
    expect(currentCode(code('015146'))).toBe('015146');
  });
});

test('Rome lies in no Lombard province', () => {
  expect(lombardProvince(code('058091'))).toBeUndefined();
});
