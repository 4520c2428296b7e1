import { type Application, parseIstatCode } from '@insedia/domain';
import { expect, test } from 'vitest';
import { readApplications, tableOf } from '../src/index.ts';
import { callWith } from './fixtures.ts';

test('applications held as objects are read as if they had come in a file', () => {
  const municipality = parseIstatCode('015209');
  if (typeof municipality !== 'string') expect.unreachable();
  const application: Application = {
    id: 'D1',
    applicant: 'Comune',
    submittedAt: Date.UTC(2021, 8, 6, 8, 0, 30),
    site: {
      id: 'S1',
      name: 'Ex acciaieria',
      municipality,
      position: [9.25, 45.53],
      kind: 'brownfield',
      areaM2: 12_500.125,
      priceCents: 125_000_050n,
      broadband: false,
    },
  };
  const call = callWith({ form: { base: 'site', fields: callWith().form.fields } });
  const { applications, rejected } = readApplications(call, {
    ...tableOf([application]),
    headings: [...tableOf([application]).headings, 'benefit', 'grade'],
  });
  expect(rejected).toEqual([]);
  expect(applications[0]).toMatchObject({
    id: 'D1',
    name: 'Ex acciaieria',
    position: [9.25, 45.53],
    values: {
      municipality: '015209',
      applicant: 'Comune',
      submittedAt: Date.UTC(2021, 8, 6, 8, 0, 30),
      kind: 'brownfield',
      areaM2: 12_500.125,
      priceCents: 125_000_050n,
      broadband: false,
      gas: null,
    },
  });
});
