import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { EVENT_KINDS, type MonitoringEvent, writeEvent, writeEvents } from '../../src/index.ts';
import { eventJsonSchema, type eventSchema, readEvents } from '../../src/schema.ts';
import { on } from '../events.ts';
import { every } from '../every-kind.ts';

const EVENTS = every();
const TEXT = writeEvents(EVENTS);

test('the events of this test are of every kind', () => {
  expect(EVENTS.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(EVENT_KINDS).toSorted());
});

test('events of every kind are read back as they were written', () => {
  expect(readEvents(TEXT)).toEqual({ events: EVENTS, faults: [], torn: undefined, whole: TEXT });
});

test('a line has one form, whatever the order of the fields, and cents are a text', () => {
  const event: MonitoringEvent = {
    kind: 'expectation-stated',
    jobs: 40,
    investment: 10n ** 20n,
    company: 'alfa',
    project: undefined,
    ...on('2021-06-01', { id: 'X' }),
  };
  expect(writeEvent(event)).toBe(
    '{"id":"X","kind":"expectation-stated","on":"2021-06-01","recordedOn":"2021-06-01","by":"A. Rossi",' +
      '"source":"test","company":"alfa","investment":"100000000000000000000","jobs":40}',
  );
});

test('a file cut off anywhere in its last line is read up to the line before, and the cut is reported', () => {
  const before = TEXT.lastIndexOf('\n', TEXT.length - 2) + 1;
  for (let end = before + 1; end < TEXT.length - 1; end++) {
    const { events, faults, torn, whole } = readEvents(TEXT.slice(0, end));
    expect([events.length, faults]).toEqual([EVENTS.length - 1, []]);
    expect(torn).toMatchObject({
      line: EVENTS.length,
      text: { it: `la riga ${EVENTS.length} è interrotta`, en: `line ${EVENTS.length} is cut off` },
    });
    expect(whole).toBe(TEXT.slice(0, before));
  }
  expect(readEvents(TEXT.slice(0, -1))).toMatchObject({ torn: undefined, whole: TEXT });
});

describe('a line that is no event is reported with all that is wrong', () => {
  const valid = { ...on('2021-06-01', { id: 'X' }), kind: 'expectation-stated', company: 'alfa' };
  const agreement = { ...on('2021-06-01'), kind: 'agreement-signed', municipality: '015146', months: 36 };

  test.each<[string, object, string, string]>([
    [
      'a misspelt field',
      { ...valid, job: 3 },
      'riga 1, job: ricevuto 3, atteso nessun campo con questo nome: toglierlo',
      'line 1, job: got 3, wanted no field of that name: leave it out',
    ],
    [
      'cents as a number, and a date that does not exist',
      { ...valid, investment: 15, expectedBy: '2023-02-30' },
      'riga 1, investment: ricevuto 15, atteso centesimi di euro come testo di sole cifre, per esempio "1500000000"; ' +
        'riga 1, expectedBy: ricevuto "2023-02-30", atteso una data esistente AAAA-MM-GG',
      'line 1, investment: got 15, wanted cents of euro as a text of digits alone, such as "1500000000"; ' +
        'line 1, expectedBy: got "2023-02-30", wanted a date YYYY-MM-DD that exists',
    ],
    [
      'nothing where something must be',
      { ...valid, company: undefined },
      'riga 1, company: ricevuto —, atteso un testo non vuoto',
      'line 1, company: got —, wanted a text that is not empty',
    ],
    [
      'jobs below zero',
      { ...valid, jobs: -1 },
      'riga 1, jobs: ricevuto -1, atteso un numero intero, zero o più',
      'line 1, jobs: got -1, wanted a whole number, zero or more',
    ],
    [
      'half a job',
      { ...valid, jobs: 0.5 },
      'riga 1, jobs: ricevuto 0.5, atteso un numero intero',
      'line 1, jobs: got 0.5, wanted a whole number',
    ],
    [
      'a term of nothing',
      { ...agreement, months: 0 },
      'riga 1, months: ricevuto 0, atteso un numero intero maggiore di zero',
      'line 1, months: got 0, wanted a whole number above zero',
    ],
    [
      'an ISTAT code that lost its zero',
      { ...agreement, municipality: '15146' },
      'riga 1, municipality: ricevuto "15146", atteso il codice ISTAT del comune come testo di sei cifre, per esempio "015146"',
      'line 1, municipality: got "15146", wanted the ISTAT code of the municipality as a text of six digits, such as "015146"',
    ],
    [
      'a stage that does not exist',
      { ...valid, kind: 'stage-changed', to: 'leed' },
      'riga 1, to: ricevuto "leed", atteso uno fra prospect, lead, engagement, after-care, closed',
      'line 1, to: got "leed", wanted one of prospect, lead, engagement, after-care, closed',
    ],
    [
      'a record from before it happened',
      { ...valid, recordedOn: '2021-05-31' },
      'riga 1, recordedOn: ricevuto "2021-05-31", atteso una data non anteriore a quella del fatto («on»): si registra ciò che è già accaduto',
      'line 1, recordedOn: got "2021-05-31", wanted a date not before that of the fact (“on”): what is recorded has happened',
    ],
    ['a list', [1], 'riga 1: ricevuto [1], atteso un oggetto JSON', 'line 1: got [1], wanted a JSON object'],
  ])('%s', (_, written, it, en) => {
    const { events, faults } = readEvents(`${JSON.stringify(written)}\n\n${TEXT}`);
    expect(events).toHaveLength(EVENTS.length);
    expect(faults.map(({ line, text }) => [line, text])).toEqual([[1, { it, en }]]);
  });

  test('a kind that does not exist, with those that do', () => {
    const [fault] = readEvents('{"kind":"gift"}\n').faults;
    expect(fault?.text.en).toMatch(
      /^line 1, kind: got "gift", wanted one of company-registered, .*, withdrawn$/,
    );
  });

  test('what is not JSON', () => {
    const [fault] = readEvents('id;kind\n').faults;
    expect(fault?.text.it).toBe('riga 1: ricevuto id;kind, atteso un oggetto JSON su una riga');
  });
});

test('the schema reads the type it is named for, and has a JSON Schema', () => {
  expectTypeOf<z.output<typeof eventSchema>>().toEqualTypeOf<MonitoringEvent>();
  expect(eventJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});
