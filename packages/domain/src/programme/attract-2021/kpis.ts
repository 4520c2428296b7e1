/** The figures that the decree sets, apart from deliverables and hours of reply. */
import type { Kpi, KpiTerms } from '../kpi.ts';
import type { OpenPoint, Reading } from '../reading.ts';
import { as, openIn } from './requirements.ts';
import { both } from './row.ts';
import { EXECUTION, PLAN_WINDOW, PLAN_YEAR, twelveMonths } from './windows.ts';

/** From the act that started the programme: most of the agreements, not all, were still going on in 2021 (lines 99-101). */
const SINCE_2016 = '2016-11-28';

/** Whether the horizon is part of what makes a lead, or has to be stated for each. */
const LEAD_HORIZON: OpenPoint<KpiTerms> = {
  id: 'lead-horizon',
  title: both('orizzonte dei lead', 'horizon of leads'),
  readings: [
    { id: 'by-stage', title: both('implicito nella fase', 'implied by the stage'), terms: {} },
    within(36),
    within(24),
  ],
  citation: openIn(63),
};

const EXPECTED_CENTS = 30_000_000_000n;
const EXPECTED_JOBS = 500;
const ALL_LEADS = { count: 20, unit: 'projects' } as const;

/** Whether the investment and the jobs are those of the leads together or of each. */
function expectations(row: number, each: Partial<KpiTerms>): OpenPoint<KpiTerms> {
  return {
    id: 'lead-expectations',
    title: both('valore atteso: insieme o ciascuno', 'expectations: together or each'),
    readings: [
      { id: 'aggregate', title: both('dei 20 lead insieme', 'of the 20 leads together'), terms: {} },
      { id: 'each', title: both('di ciascun lead', 'of each lead'), terms: each },
    ],
    citation: openIn(row),
  };
}

export const KPIS: readonly Kpi[] = [
  {
    id: 'agreements',
    ...as(51),
    action: 'implementation-programmes',
    kind: 'exactly',
    target: { count: 49, unit: 'agreements' },
    window: { from: SINCE_2016, to: EXECUTION.from },
    measure: { how: 'distinct', fact: 'agreement-signed', of: 'municipality' },
    open: [],
  },
  {
    id: 'municipalities-monitored',
    ...as(52),
    action: 'implementation-programmes',
    kind: 'exactly',
    target: { count: 49, unit: 'municipalities' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'municipality-assisted', of: 'municipality' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'programmes-reported',
    ...as(53),
    action: 'implementation-programmes',
    kind: 'deadline',
    target: { count: 49, unit: 'programmes' },
    window: { from: SINCE_2016, to: PLAN_YEAR.to },
    measure: { how: 'distinct', fact: 'programme-reported', of: 'municipality' },
    open: [],
  },
  {
    id: 'prospects',
    ...as(61),
    action: 'investor-assistance',
    kind: 'atLeast',
    target: { count: 100, unit: 'companies' },
    window: PLAN_YEAR,
    measure: { how: 'reached', stage: 'prospect', of: 'company' },
    open: [twelveMonths(61, 100, 'companies')],
  },
  {
    id: 'leads',
    ...as(62),
    action: 'investor-assistance',
    kind: 'exactly',
    target: ALL_LEADS,
    window: PLAN_YEAR,
    measure: { how: 'reached', stage: 'lead', of: 'project' },
    open: [PLAN_WINDOW, LEAD_HORIZON],
  },
  {
    id: 'expected-investment',
    ...as(64),
    action: 'investor-assistance',
    kind: 'exactly',
    target: { cents: EXPECTED_CENTS },
    window: PLAN_YEAR,
    measure: { how: 'sum', stage: 'lead', of: 'investment' },
    open: [
      PLAN_WINDOW,
      expectations(64, {
        target: ALL_LEADS,
        measure: {
          how: 'reached',
          stage: 'lead',
          of: 'project',
          expecting: { what: 'investment', least: { cents: EXPECTED_CENTS } },
        },
      }),
    ],
  },
  {
    id: 'expected-jobs',
    ...as(65),
    action: 'investor-assistance',
    kind: 'exactly',
    target: { count: EXPECTED_JOBS, unit: 'jobs' },
    window: PLAN_YEAR,
    measure: { how: 'sum', stage: 'lead', of: 'jobs' },
    open: [
      PLAN_WINDOW,
      expectations(65, {
        target: ALL_LEADS,
        measure: {
          how: 'reached',
          stage: 'lead',
          of: 'project',
          expecting: { what: 'jobs', least: { count: EXPECTED_JOBS, unit: 'jobs' } },
        },
      }),
    ],
  },
  {
    id: 'companies-supported',
    ...as(66),
    action: 'investor-assistance',
    kind: 'average',
    target: { count: 30, unit: 'companies-a-month' },
    window: PLAN_YEAR,
    measure: { how: 'monthlyMean', fact: 'assistance-given', of: 'company' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'new-prospects',
    ...as(74),
    action: 'lead-generation',
    kind: 'atLeast',
    target: { count: 25, unit: 'companies' },
    window: PLAN_YEAR,
    measure: { how: 'reached', stage: 'prospect', of: 'company', origin: 'lead-generation' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'pilot-sectors',
    title: both('ICE-Invitalia: settori target', 'ICE-Invitalia: target sectors'),
    citation: as(75).citation,
    action: 'lead-generation',
    kind: 'atLeast',
    target: { count: 2, unit: 'sectors' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'lead-generation-done', of: 'sector', origin: 'ice-invitalia' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'pilot-countries',
    title: both('ICE-Invitalia: paesi target', 'ICE-Invitalia: target countries'),
    citation: as(75).citation,
    action: 'lead-generation',
    kind: 'atLeast',
    target: { count: 2, unit: 'countries' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'lead-generation-done', of: 'country', origin: 'ice-invitalia' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'after-care',
    ...as(77),
    action: 'after-care',
    kind: 'atLeast',
    target: { count: 500, unit: 'companies' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'company-profiled', of: 'company' },
    open: [twelveMonths(77, 500, 'companies')],
  },
  {
    id: 'trade-events',
    ...as(94),
    action: 'online-promotion',
    kind: 'exactly',
    target: { count: 4, unit: 'events' },
    window: PLAN_YEAR,
    measure: {
      how: 'distinct',
      fact: 'fair-attended',
      of: 'item',
      items: ['wmf', 'aeromart', 'mipim', 'bio-digital'],
    },
    open: [PLAN_WINDOW],
  },
  {
    id: 'fdi-accounts',
    ...as(99),
    action: 'data-analysis',
    kind: 'exactly',
    target: { count: 2, unit: 'accounts' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'account-used', of: 'item' },
    open: [PLAN_WINDOW],
  },
  {
    id: 'booklets-updated',
    ...as(101),
    action: 'data-analysis',
    kind: 'exactly',
    target: { count: 5, unit: 'booklets' },
    window: PLAN_YEAR,
    measure: { how: 'distinct', fact: 'booklet-updated', of: 'item' },
    open: [PLAN_WINDOW],
  },
];

function within(months: number): Reading<KpiTerms> {
  return {
    id: `within-${months}`,
    title: both(`dichiarato entro ${months} mesi`, `stated, within ${months} months`),
    terms: { measure: { how: 'reached', stage: 'lead', of: 'project', withinMonths: months } },
  };
}
