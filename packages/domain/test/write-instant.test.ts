import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseInstant, tellingOffset, writeInstant } from '../src/index.ts';

describe('an instant is written', () => {
  test('as the clocks of its zone show it, in either language', () => {
    const instant = Date.UTC(2023, 2, 31, 10, 0);
    expect(writeInstant(instant, 'Europe/Rome', 'it')).toBe('31/03/2023 12:00');
    expect(writeInstant(instant, 'Asia/Kolkata', 'en')).toBe('2023-03-31 15:30');
  });

  test('to the second where it is not a whole minute', () => {
    expect(writeInstant(Date.UTC(2023, 2, 31, 10, 0, 7), 'Europe/Rome', 'en')).toBe('2023-03-31 12:00:07');
  });

  prop.prop(
    [
      fc.integer({ min: Date.UTC(1980, 0) / 1000, max: Date.UTC(2090, 0) / 1000 }),
      fc.constantFrom('it', 'en'),
    ],
    {
      seed: 20_210_517,
    },
  )('so that it reads back as itself', (seconds, language) => {
    const read = parseInstant(writeInstant(seconds * 1000, 'Europe/Rome', language), 'Europe/Rome');
    expect(read).toBe(seconds * 1000);
  });

  test('with its offset where the clocks show it twice, so that it still reads back', () => {
    const night = [-60, 0, 30, 60, 90, 120].map((minutes) => Date.UTC(2021, 9, 31) + minutes * 60_000);
    const written = night.map((instant) => writeInstant(instant, 'Europe/Rome', 'it'));
    expect(written).toEqual([
      '31/10/2021 01:00',
      '31/10/2021 02:00+02:00',
      '31/10/2021 02:30+02:00',
      '31/10/2021 02:00+01:00',
      '31/10/2021 02:30+01:00',
      '31/10/2021 03:00',
    ]);
    expect(written.map((text) => parseInstant(text, 'Europe/Rome'))).toEqual(night);
    expect(tellingOffset(Date.UTC(2021, 10, 7, 6, 30), 'America/New_York')).toBe('-05:00');
  });
});

test('a day that does not exist is told as such, also without a time', () => {
  expect(parseInstant('31/02/2017', 'Europe/Rome')).toBe('no-such-day');
  expect(parseInstant('28/02/2017', 'Europe/Rome')).toBe('no-time');
});
