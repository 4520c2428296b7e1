/** What recurs under the decree, and what it owes by a day. */
import type { Cadence, CadenceTerms, Deadline, Every } from '../deadline.ts';
import type { FactKind } from '../fact.ts';
import type { OpenPoint } from '../reading.ts';
import { as, openIn } from './requirements.ts';
import { both } from './row.ts';
import { CADENCE_WINDOW, EXECUTION } from './windows.ts';

const ATTUATORE = 'unioncamere-lombardia';
const END_OF_MONTH: Every = { monthDays: [31] };
const END_OF_QUARTER: Every = { monthDays: [31], months: [3, 6, 9, 12] };
const WEEKLY: Every = { days: 7 };
const ON_JUNE_30 = both('Relazione sull’avanzamento al 30 giugno', 'Progress report of 30 June');
const ON_SEPTEMBER_30 = both('Relazione sull’avanzamento al 30 settembre', 'Progress report of 30 September');

export const DEADLINES: readonly Deadline[] = [
  {
    id: 'progress-report-june',
    title: ON_JUNE_30,
    citation: as(40).citation,
    on: '2021-06-30',
    by: ATTUATORE,
    fact: 'report-delivered',
    item: 'progress-report-june',
  },
  {
    id: 'progress-report-september',
    title: ON_SEPTEMBER_30,
    citation: as(40).citation,
    on: '2021-09-30',
    by: ATTUATORE,
    fact: 'report-delivered',
    item: 'progress-report-september',
  },
  {
    id: 'final-report',
    ...as(41),
    on: '2021-12-31',
    by: ATTUATORE,
    fact: 'report-delivered',
    item: 'final-report',
  },
  {
    id: 'activities-end',
    ...as(39),
    on: EXECUTION.to,
    by: ATTUATORE,
    fact: 'deliverable-completed',
    item: 'activities',
  },
];

const FORTNIGHT: OpenPoint<CadenceTerms> = {
  id: 'fortnight',
  title: both('«quindicinale»', '“quindicinale” (fortnightly)'),
  readings: [
    { id: 'every-14-days', title: both('ogni due settimane', 'every two weeks'), terms: {} },
    { id: 'every-15-days', title: both('ogni 15 giorni', 'every 15 days'), terms: { every: { days: 15 } } },
    {
      id: 'twice-a-month',
      title: both('il 15 e l’ultimo del mese', 'on the 15th and the last day of the month'),
      terms: { every: { monthDays: [15, 31] } },
    },
  ],
  citation: openIn(71),
};

const SITE_UPDATES: OpenPoint<CadenceTerms> = {
  id: 'site-updates',
  title: both('aggiornamenti «mensili/trimestrali»', 'updates “mensili/trimestrali” (monthly or quarterly)'),
  readings: [
    { id: 'monthly', title: both('ogni mese', 'every month'), terms: {} },
    { id: 'quarterly', title: both('ogni trimestre', 'every quarter'), terms: { every: END_OF_QUARTER } },
  ],
  citation: openIn(89),
};

export const CADENCES: readonly Cadence[] = [
  {
    ...recurring('fortnightly-report', 72, 'report-delivered', { days: 14 }, 'fortnightly-report'),
    open: [CADENCE_WINDOW, FORTNIGHT],
  },
  {
    ...recurring('website-updates', 89, 'website-updated', END_OF_MONTH, 'investinlombardy'),
    open: [CADENCE_WINDOW, SITE_UPDATES],
  },
  recurring('attract-weekly', 92, 'newsletter-sent', WEEKLY, 'attract-weekly'),
  {
    ...recurring('fdi-weekly', 100, 'fdi-extracted', WEEKLY, 'weekly'),
    title: both('Estrazione settimanale da FDI Markets', 'Weekly extraction from FDI Markets'),
  },
  {
    ...recurring('fdi-monthly', 100, 'fdi-extracted', END_OF_MONTH, 'monthly'),
    title: both('Estrazione mensile da FDI Markets', 'Monthly extraction from FDI Markets'),
  },
  // The decree says of these that they go on, not how often.
  recurring('lombardia-attrattiva-issues', 93, 'newsletter-sent', null, 'lombardia-attrattiva'),
  recurring('dissemination', 46, 'results-published', null),
  recurring('municipal-monitoring', 52, 'municipality-assisted', null),
  recurring('tools-promotion', 56, 'municipality-assisted', null, 'new-tools'),
  recurring('site-mapping', 60, 'site-mapped', null),
  recurring('partner-program', 70, 'partner-joined', null),
  recurring('database-updates', 73, 'database-updated', null),
  recurring('four-motors-passport', 76, 'meeting-held', null, 'four-motors-passport'),
  recurring('attractlombardy-updates', 83, 'website-updated', null, 'attractlombardy'),
  recurring('social-campaign', 90, 'post-published', null),
  recurring('community-building', 104, 'meeting-held', null, 'community'),
  // Made more than once, and no number is stated.
  recurring('new-booklets', 102, 'deliverable-completed', null, 'new-booklets'),
  recurring('ad-hoc-reports', 103, 'deliverable-completed', null, 'ad-hoc-reports'),
];

function recurring(id: string, row: number, fact: FactKind, every: Every | null, item?: string): Cadence {
  return {
    id,
    ...as(row),
    by: ATTUATORE,
    every,
    window: EXECUTION,
    fact,
    ...(item === undefined ? {} : { item }),
    open: [CADENCE_WINDOW],
  };
}
