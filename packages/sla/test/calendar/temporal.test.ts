import { compileCalendar } from '@insedia/sla';
import { expect, test } from 'vitest';
import { compareOne } from '../oracle/compare.ts';
import { Random } from '../oracle/random.ts';
import { randomCalendar, randomDuration, randomInstant } from '../oracle/random-calendar.ts';

const ZONES = [
  'Europe/Rome',
  'UTC',
  'America/New_York',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Europe/Dublin',
  'Pacific/Kwajalein',
  'America/Sao_Paulo',
  'Asia/Gaza',
  'Africa/Monrovia',
  'Antarctica/Troll',
];

test('random calendars answer as a walk over days with Temporal does', () => {
  const random = new Random(20210517);
  for (let i = 0; i < 40; i++) {
    const { differences, answers } = compareOne(random, ZONES, 25);
    expect(differences).toEqual([]);
    expect(answers).toBeGreaterThan(0);
  }
});

test('random calendars count what a look at every second counts', () => {
  const random = new Random(4715);
  for (let i = 0; i < 20; i++) {
    const { definition, middle } = randomCalendar(random, ZONES);
    const calendar = compileCalendar(definition);
    const from = Math.floor(randomInstant(random, middle) / 1000) * 1000;
    const to = from + random.whole(1, 36 * 3600) * 1000;
    let ms = 0;
    for (let at = from; at < to; at += 1000) if (calendar.isOpen(at)) ms += 1000;
    const pauses = definition.pauses ?? [];
    // Pauses may begin within a second, everything else does not.
    if (pauses.every(([start, end]) => start % 1000 === 0 && end % 1000 === 0)) {
      expect(calendar.between(from, to)).toBe(ms);
    }
    expect(Math.abs(calendar.between(from, to) - ms)).toBeLessThanOrEqual(2000 * pauses.length);
  }
});

test('on random calendars adding, subtracting and counting agree with each other', () => {
  const random = new Random(17);
  for (let i = 0; i < 60; i++) {
    const { definition, middle } = randomCalendar(random, ZONES);
    if (Object.values(definition.weekly ?? {}).length === 0) continue;
    for (const atClose of ['close', 'next-open'] as const) {
      const calendar = compileCalendar(definition, { atClose });
      for (let j = 0; j < 20; j++) {
        const [from, ms] = [randomInstant(random, middle), randomDuration(random)];
        const due = calendar.add(from, ms);
        const middleOfIt = from + (due - from) / 2;
        expect(calendar.between(from, due)).toBe(ms);
        expect(calendar.between(calendar.subtract(due, ms), due)).toBe(ms);
        expect(calendar.between(from, middleOfIt) + calendar.between(middleOfIt, due)).toBe(ms);
        expect(calendar.add(from, ms + 1)).toBeGreaterThanOrEqual(due);
        expect(calendar.add(from + 1, ms)).toBeGreaterThanOrEqual(due);
      }
    }
  }
});

test('the order in which questions widen the years compiled changes no answer', () => {
  const random = new Random(99);
  const { definition } = randomCalendar(random, ['Europe/Rome']);
  const years = [2021, 1810, 2390, 1950, 2100, 2021];
  const widened = compileCalendar(definition);
  for (const year of years) {
    const at = Date.UTC(year, 5, 15, 12);
    const fresh = compileCalendar(definition);
    expect(widened.add(at, 1e9)).toBe(fresh.add(at, 1e9));
    expect(widened.subtract(at, 1e9)).toBe(fresh.subtract(at, 1e9));
    expect(widened.addDays(at, 40)).toBe(fresh.addDays(at, 40));
  }
});
