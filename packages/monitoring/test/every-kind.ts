import { isIstatCode } from '@insedia/domain';
import type { MonitoringEvent, Recorded } from '../src/index.ts';
import { on } from './events.ts';

const MILAN = '015146';

const base = (): Recorded =>
  on('2021-06-01', {
    at: 1_622_538_000_000,
    recordedOn: '2021-06-02',
    replaces: 'Z',
    note: 'à "n"',
    fictional: true,
  });

/** An event of each kind, with all that it may say. */
export function every(): MonitoringEvent[] {
  if (!isIstatCode(MILAN)) throw new Error('no ISTAT code');
  const project = { company: 'alfa', project: 'alfa-1' };
  const milan = { municipality: MILAN };
  const undertaking = { ...milan, item: 'suap', dueOn: '2021-12-31', title: 'Sportello unico' };
  const item = { item: 'x' };
  return [
    {
      ...base(),
      kind: 'company-registered',
      company: 'alfa',
      name: 'Alfa GmbH',
      country: 'DE',
      sector: 'ict',
      origin: 'ice-invitalia',
    },
    { ...base(), kind: 'company-profiled', company: 'alfa', country: 'DE', sector: 'ict' },
    { ...base(), kind: 'contact-made', ...project, channel: 'phone' },
    {
      ...base(),
      kind: 'stage-changed',
      ...project,
      to: 'closed',
      origin: 'lead-generation',
      reason: 'went elsewhere',
    },
    {
      ...base(),
      kind: 'expectation-stated',
      ...project,
      investment: 1_500_000_000n,
      jobs: 25,
      expectedBy: '2023-06-01',
    },
    { ...base(), kind: 'assistance-given', ...project, ...item },
    { ...base(), kind: 'visit-made', ...project, ...item, ...milan },
    {
      ...base(),
      kind: 'lead-generation-done',
      ...item,
      company: 'alfa',
      origin: 'ice-invitalia',
      sector: 'ict',
      country: 'DE',
    },
    { ...base(), kind: 'agreement-signed', ...milan, ...item, months: 36 },
    { ...base(), kind: 'municipality-assisted', ...milan, ...item },
    { ...base(), kind: 'obligation-taken', ...undertaking },
    { ...base(), kind: 'obligation-met', ...milan, ...item },
    { ...base(), kind: 'intervention-planned', ...undertaking },
    { ...base(), kind: 'intervention-completed', ...milan, ...item },
    { ...base(), kind: 'intervention-reported', ...milan, ...item },
    { ...base(), kind: 'programme-reported', ...milan },
    { ...base(), kind: 'deliverable-completed', ...item },
    { ...base(), kind: 'report-delivered', ...item },
    { ...base(), kind: 'newsletter-sent', ...item },
    { ...base(), kind: 'booklet-updated', ...item },
    { ...base(), kind: 'fdi-extracted', ...item },
    { ...base(), kind: 'account-used', ...item },
    { ...base(), kind: 'fair-attended', ...item },
    { ...base(), kind: 'meeting-held', ...item },
    { ...base(), kind: 'partner-joined', partner: 'Studio Beta' },
    { ...base(), kind: 'website-updated', ...item },
    { ...base(), kind: 'post-published', ...item },
    { ...base(), kind: 'database-updated', ...item },
    { ...base(), kind: 'results-published', ...item },
    { ...base(), kind: 'act-published', ...item },
    { ...base(), kind: 'site-mapped', ...item, ...milan },
    { ...base(), kind: 'problem-notified', ...item, arisenOn: '2021-05-31' },
    { ...base(), kind: 'withdrawn', withdraws: 'Y', reason: 'entered by mistake' },
  ];
}
