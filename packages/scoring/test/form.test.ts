import { SITE_FIELDS } from '@insedia/domain';
import { expect, test } from 'vitest';
import { sharedHeadings } from '../src/call/form.ts';
import { checkCall } from '../src/index.ts';
import { callWith, DOCUMENT, text } from './fixtures.ts';

test('no two fields of the standard form answer to one heading', () => {
  expect(sharedHeadings(SITE_FIELDS)).toEqual([]);
});

test('a field that would steal the column of another is reported', () => {
  const call = callWith();
  const fields = [
    ...DOCUMENT.form.fields,
    { name: 'gain', type: 'number' as const, title: text('BENEFICIO') },
  ];
  const problems = checkCall({ ...call, form: { ...call.form, fields } });
  expect(problems.map(({ message }) => message.en)).toEqual([
    'the fields “benefit” and “gain” are both called “BENEFICIO”: change the title or an alias of one',
  ]);
});
