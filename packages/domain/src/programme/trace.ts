import type { Every } from './deadline.ts';
import { FACT_KINDS } from './fact.ts';
import type { KpiKind } from './kpi.ts';
import { kpisOf, type Programme } from './programme.ts';
import type { OpenPoint } from './reading.ts';
import type { Contradiction, Coverage, Figure, Requirement, Tracker } from './requirement.ts';

/** The kinds of tracker that facts are counted against. */
const COUNTED: ReadonlySet<Tracker['kind']> = new Set([
  'kpi',
  'deadline',
  'cadence',
  'deliverable',
  'service',
  'fact',
  'open-point',
]);

/**
 * How far a requirement or contradiction is covered: `computed` where exported code works it out, else `tracked` where
 * facts are counted against data of the programme, else `recorded`.
 *
 * @example
 * coverageOf({ by: [] }); // 'recorded'
 */
export function coverageOf({ by }: Pick<Requirement | Contradiction, 'by'>): Coverage {
  if (by.some(({ kind }) => kind === 'export')) return 'computed';
  return by.some(({ kind }) => COUNTED.has(kind)) ? 'tracked' : 'recorded';
}

/** A figure, with `kind` where a KPI sets it, or how often something recurs. */
export type TracedFigure = (Figure & { readonly kind?: KpiKind }) | { readonly every: Every };

/**
 * The figures of a requirement: its own, else those of what tracks it; the target of a KPI, the day of a deadline, the
 * interval of a cadence, the number of a deliverable. Empty where none is stated.
 *
 * @example
 * const requirement = ATTRACT_2021.requirements.find(({ by }) => by.some((tracker) => tracker.kind === 'kpi'));
 * requirement && figuresOf(ATTRACT_2021, requirement).length > 0; // true
 */
export function figuresOf(programme: Programme, { by, figure }: Requirement): readonly TracedFigure[] {
  if (figure) return [figure];
  const kpis = kpisOf(programme);
  return by.flatMap(({ id, kind }): TracedFigure[] => {
    if (kind === 'deadline') {
      return programme.deadlines.flatMap((due) => (due.id === id ? [{ dates: [due.on] }] : []));
    }
    if (kind === 'cadence') {
      return programme.cadences.flatMap((cadence) =>
        cadence.id === id && cadence.every ? [{ every: cadence.every }] : [],
      );
    }
    if (kind !== 'kpi' && kind !== 'deliverable') return [];
    return kpis.flatMap((kpi) => (kpi.id === id ? [{ ...kpi.target, kind: kpi.kind }] : []));
  });
}

/**
 * Every open point of a programme, each once.
 *
 * @example
 * openPointsOf(ATTRACT_2021).map(({ id }) => id); // ['plan-window', 'twelve-months', 'lead-horizon', …]
 */
export function openPointsOf({ cadences, kpis }: Programme): readonly OpenPoint<unknown>[] {
  const points = [...kpis, ...cadences].flatMap(({ open }): readonly OpenPoint<unknown>[] => open);
  return [...new Map(points.map((point) => [point.id, point])).values()];
}

/**
 * The trackers that name no data of the programme: a programme that claims only what it has gives none. Exported names
 * are left out, since looking them up is for whoever can import them.
 *
 * @example
 * unknownNames(ATTRACT_2021); // []
 */
export function unknownNames(programme: Programme): readonly Tracker[] {
  const known: Readonly<Record<Exclude<Tracker['kind'], 'export'>, readonly { readonly id: string }[]>> = {
    act: programme.acts,
    action: programme.actions,
    body: programme.bodies,
    cadence: programme.cadences,
    commitment: programme.commitments,
    deadline: programme.deadlines,
    deliverable: programme.deliverables,
    fact: Object.keys(FACT_KINDS).map((id) => ({ id })),
    kpi: programme.kpis,
    'open-point': openPointsOf(programme),
    pillar: programme.pillars,
    service: programme.services,
    stage: programme.stages,
    system: programme.systems,
  };
  return [...programme.requirements, ...programme.contradictions]
    .flatMap(({ by }) => by)
    .filter(({ id, kind }) => kind !== 'export' && !known[kind].some((thing) => thing.id === id));
}
