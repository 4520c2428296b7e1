/** The days that the figures of 2021 are about, and what the decree leaves open about them. */
import type { CadenceTerms } from '../deadline.ts';
import type { KpiTerms, Quantity, Unit, Window } from '../kpi.ts';
import type { OpenPoint } from '../reading.ts';
import { openIn } from './requirements.ts';
import { both } from './row.ts';

/** The year that the plan names. */
export const PLAN_YEAR: Window = { from: '2021-01-01', to: '2021-12-31' };

/** From the decree to the day by which all activities end: 229 days, both included. */
export const EXECUTION: Window = { from: '2021-05-17', to: '2021-12-31' };

const IN_PLAN_YEAR = both('anno 2021 intero', 'the whole year 2021');
const IN_EXECUTION = both('dal 17 maggio al 31 dicembre 2021', 'from 17 May to 31 December 2021');

/** Which days a KPI without a period of its own is about: the plan is that of 2021, the decree is of 17 May. */
export const PLAN_WINDOW: OpenPoint<KpiTerms> = {
  id: 'plan-window',
  title: both('giorni che contano', 'days that count'),
  readings: [
    { id: 'plan-year', title: IN_PLAN_YEAR, terms: {} },
    { id: 'execution', title: IN_EXECUTION, terms: { window: EXECUTION } },
  ],
  citation: openIn(39),
};

/** The same of what recurs: owed from the decree on. */
export const CADENCE_WINDOW: OpenPoint<CadenceTerms> = {
  id: 'cadence-window',
  title: both('giorni in cui una cadenza vale', 'days on which a cadence holds'),
  readings: [
    { id: 'execution', title: IN_EXECUTION, terms: {} },
    { id: 'plan-year', title: IN_PLAN_YEAR, terms: { window: PLAN_YEAR } },
  ],
  citation: openIn(39),
};

/** A target «su 12 mesi» or «all’anno», where the decree leaves 229 days. */
export function twelveMonths(row: number, count: number, unit: Unit): OpenPoint<KpiTerms> {
  return {
    id: 'twelve-months',
    title: both('12 mesi, con 229 giorni dalla delibera', '12 months, with 229 days from the decree'),
    readings: [
      { id: 'plan-year', title: IN_PLAN_YEAR, terms: {} },
      { id: 'execution', title: IN_EXECUTION, terms: { window: EXECUTION } },
      {
        id: 'pro-rata',
        title: both('229/365 dell’obiettivo, dalla delibera', '229/365 of the target, from the decree'),
        terms: { window: EXECUTION, target: partOfYear(count, unit) },
      },
      {
        id: 'from-decree',
        title: both('12 mesi dalla delibera, oltre la fine', '12 months from the decree, past its end'),
        terms: { window: { from: '2021-05-17', to: '2022-05-16' } },
      },
    ],
    citation: openIn(row),
  };
}

/** Rounded up, since half a company meets no floor. */
function partOfYear(count: number, unit: Unit): Quantity {
  return { count: Math.ceil((count * daysOf(EXECUTION)) / daysOf(PLAN_YEAR)), unit };
}

function daysOf({ from, to }: Window): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
