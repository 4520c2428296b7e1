import type { Deliverable } from '../plan.ts';
import { as } from './requirements.ts';
import { both } from './row.ts';
import { PLAN_WINDOW, PLAN_YEAR } from './windows.ts';

/** What the plan makes by the end of its activities. */
export const DELIVERABLES: readonly Deliverable[] = [
  made('varese-pilot', 57, 'urban-pilot', 1),
  made('call-for-sites', 58, 'site-offer', 1),
  made('attractiveness-method', 59, 'site-offer', 1),
  made('new-platform', 82, 'online-promotion', 1),
  made('site-campaign', 84, 'online-promotion', 1),
  {
    ...made('section-territories', 85, 'online-promotion', 1),
    title: both('Sezione «Territori»', 'Section “Territori”'),
  },
  made('section-innovation', 86, 'online-promotion', 1),
  made('section-news', 87, 'online-promotion', 1),
  made('section-success-stories', 88, 'online-promotion', 1),
  made('visitors-crm', 91, 'online-promotion', 1),
  made('lombardia-attrattiva', 93, 'online-promotion', 1),
  made('investor-event', 95, 'investor-event', 1),
  made('reshoring-dossier', 96, 'reshoring', 1),
  made('dossier-data', 97, 'reshoring', 1),
  made('dossier-policy', 98, 'reshoring', 1),
];

function made(id: string, row: number, action: string, count: number): Deliverable {
  return { id, ...as(row), action, count, window: PLAN_YEAR, open: [PLAN_WINDOW] };
}
