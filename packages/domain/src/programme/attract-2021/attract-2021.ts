import type { Programme } from '../programme.ts';
import { ACTS, LINKS } from './acts.ts';
import { AGREEMENTS } from './agreements.ts';
import { CADENCES, DEADLINES } from './cadences.ts';
import { COMMITMENTS } from './commitments.ts';
import { CONTRADICTIONS } from './contradictions.ts';
import { DELIVERABLES } from './deliverables.ts';
import { KPIS } from './kpis.ts';
import { ACTIONS, BODIES, PILLARS, SERVICES, STAGES, SYSTEMS } from './plan.ts';
import { REQUIREMENTS } from './requirements.ts';
import { both, DECREE } from './row.ts';
import { EXECUTION } from './windows.ts';

/** AttrACT / Invest in Lombardy in 2021, as decree DGR XI/4715 of 17 May 2021 lays it out: data for one programme. */
export const ATTRACT_2021: Programme = {
  id: 'attract-2021',
  title: both(
    'Piano Operativo Attrazione degli Investimenti 2021',
    'Operative plan for attracting investment 2021',
  ),
  act: DECREE,
  window: EXECUTION,
  acts: ACTS,
  links: LINKS,
  bodies: BODIES,
  pillars: PILLARS,
  actions: ACTIONS,
  services: SERVICES,
  systems: SYSTEMS,
  stages: STAGES,
  agreements: AGREEMENTS,
  commitments: COMMITMENTS,
  kpis: KPIS,
  deliverables: DELIVERABLES,
  deadlines: DEADLINES,
  cadences: CADENCES,
  requirements: REQUIREMENTS,
  contradictions: CONTRADICTIONS,
};
