import { expect, test } from 'vitest';
import { at } from '../src/at.ts';
import { readEvent } from '../src/schema.ts';

const SOUND = {
  id: 'E-1',
  on: '2021-06-01',
  recordedOn: '2021-06-01',
  by: 'M. Bianchi',
  source: 'prot. 1/2021',
  kind: 'newsletter-sent',
  item: 'june',
};

test.each<[what: string, changes: object, field: string, wanted: RegExp]>([
  ['a kind there is not', { kind: 'newsletter' }, 'kind', /newsletter-sent/],
  ['an empty id', { id: '' }, 'id', /testo/],
  ['a number for a name', { by: 5 }, 'by', /testo/],
  ['a day that does not exist', { on: '2021-02-30' }, 'on', /AAAA-MM-GG/],
])('%s is told with its field and what was wanted', (_, changes, field, wanted) => {
  const read = readEvent({ ...SOUND, ...changes });
  const fault = 'faults' in read ? read.faults.find((one) => one.field === field) : undefined;
  expect(fault?.problem).toBe('wrong');
  expect(fault?.wanted.it).toMatch(wanted);
});

test('what is no group of entries is told as a whole', () => {
  const read = readEvent('newsletter');
  expect('faults' in read && read.faults.map(({ got }) => got)).toEqual(['"newsletter"']);
});

test('an entry that is not there is a defect, and says so', () => {
  expect(() => at([0], 1)).toThrow(new RangeError('no entry 1 in a list of 1'));
});
