import type { Act } from '../act.ts';
import type { LocalizedText } from '../localized.ts';
import type { ActLink } from './act-link.ts';
import type { AgreementTerms } from './agreement.ts';
import type { Commitment } from './commitment.ts';
import type { Cadence, Deadline } from './deadline.ts';
import type { Kpi, Window } from './kpi.ts';
import type { Action, Body, Deliverable, Pillar, Service, System } from './plan.ts';
import type { Contradiction, Requirement } from './requirement.ts';
import type { Stage } from './stage.ts';

/** A programme as its act lays it out: what was promised, by when, and the words that promise it. */
export interface Programme {
  readonly id: string;
  readonly title: LocalizedText;
  /** The id of the {@link Act} whose requirements these are. */
  readonly act: string;
  /** From the act to the last day of its activities. */
  readonly window: Window;
  readonly acts: readonly Act[];
  readonly links: readonly ActLink[];
  readonly bodies: readonly Body[];
  readonly pillars: readonly Pillar[];
  readonly actions: readonly Action[];
  readonly services: readonly Service[];
  readonly systems: readonly System[];
  readonly stages: readonly Stage[];
  readonly agreements: AgreementTerms;
  readonly commitments: readonly Commitment[];
  /** Those that the act states; {@link kpisOf} has those of the deliverables too. */
  readonly kpis: readonly Kpi[];
  readonly deliverables: readonly Deliverable[];
  readonly deadlines: readonly Deadline[];
  readonly cadences: readonly Cadence[];
  readonly requirements: readonly Requirement[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Every KPI of a programme: those it states, and one for each deliverable, which asks for its
 * number by the last day of its window.
 *
 * @example
 * kpisOf(ATTRACT_2021).find(({ id }) => id === 'reshoring-dossier')?.window.to; // '2021-12-31'
 */
export function kpisOf({ deliverables, kpis }: Programme): readonly Kpi[] {
  const made = deliverables.map(
    ({ action, citation, count, id, open, title, window }): Kpi => ({
      id,
      title,
      action,
      kind: 'deadline',
      target: { count, unit: 'deliverables' },
      window,
      measure: { how: 'facts', fact: 'deliverable-completed', items: [id] },
      open,
      citation,
    }),
  );
  return [...kpis, ...made];
}
