import type { Clerk } from './clerk.ts';
import type { Dice } from './dice.ts';

const DAYS = 229;
const BOOKLETS = ['meccatronica', 'scienze-della-vita', 'agroalimentare', 'aerospazio', 'ict'];

/** Promotion and reports in the year. */
export function tellOfPromotion(clerk: Clerk, dice: Dice): void {
  tellOfReports(clerk, dice);
  tellOfDeliverables(clerk);
  for (let week = 0; (week + 1) * 7 <= DAYS; week++) {
    const friday = week * 7 + 4;
    if (week % 11 !== 10)
      clerk.tell('promotion', friday, { kind: 'newsletter-sent', item: 'attract-weekly' }, 1);
    if (week % 8 !== 6) clerk.tell('promotion', friday - 2, { kind: 'fdi-extracted', item: 'weekly' }, 1);
    for (let n = 0; n < dice.between(3, 6); n++) {
      clerk.tell(
        'promotion',
        week * 7 + dice.below(5),
        { kind: 'post-published', item: dice.pick(['linkedin', 'twitter']) },
        2,
      );
    }
    if (week % 3 === 0)
      clerk.tell('promotion', friday, { kind: 'website-updated', item: 'attractlombardy' }, 2);
    if (week % 2 === 0)
      clerk.tell('promotion', friday, { kind: 'partner-joined', partner: `Studio Esempio ${week + 1}` });
    if (week % 4 === 2) clerk.tell('promotion', friday, { kind: 'meeting-held', item: 'community' });
    if (week % 5 === 3) clerk.tell('promotion', friday, { kind: 'results-published', item: 'esiti' });
  }
  for (let month = 0; month < 8; month++) {
    const end = month * 30 + 12;
    if (month !== 3) clerk.tell('promotion', end, { kind: 'website-updated', item: 'investinlombardy' }, 2);
    if (month !== 5) clerk.tell('promotion', end - 1, { kind: 'fdi-extracted', item: 'monthly' }, 1);
  }
  for (const [item, day] of [
    ['wmf', 127],
    ['aeromart', 198],
    ['bio-digital', 150],
  ] as const) {
    clerk.tell('promotion', day, { kind: 'fair-attended', item });
  }
  for (const item of ['account-1', 'account-2']) clerk.tell('promotion', 9, { kind: 'account-used', item });
  for (const [i, item] of BOOKLETS.entries()) {
    clerk.tell('promotion', 70 + i * 35, { kind: 'booklet-updated', item });
  }
  for (const day of [30, 110, 200])
    clerk.tell('promotion', day, { kind: 'newsletter-sent', item: 'lombardia-attrattiva' });
  for (const day of [60, 160])
    clerk.tell('promotion', day, { kind: 'meeting-held', item: 'four-motors-passport' });
  for (const day of [2, 48, 170]) clerk.tell('promotion', day, { kind: 'act-published', item: 'burl' });
}

function tellOfReports(clerk: Clerk, dice: Dice): void {
  for (let fortnight = 1; fortnight * 14 <= DAYS; fortnight++) {
    if (fortnight === 7) continue;
    const late = fortnight % 5 === 4 ? 3 : 0;
    clerk.tell(
      'promotion',
      fortnight * 14 - 3 + late,
      { kind: 'report-delivered', item: 'fortnightly-report' },
      dice.below(2),
    );
  }
  clerk.tell('promotion', 43, { kind: 'report-delivered', item: 'progress-report-june' }, 0);
  clerk.tell('promotion', 144, { kind: 'report-delivered', item: 'progress-report-september' }, 1);
  clerk.tell('promotion', 246, { kind: 'report-delivered', item: 'final-report' }, 1);
}

function tellOfDeliverables(clerk: Clerk): void {
  const days = {
    'call-for-sites': 45,
    'attractiveness-method': 88,
    'section-territories': 102,
    'section-news': 60,
    'section-innovation': 118,
    'new-platform': 141,
    'lombardia-attrattiva': 66,
    'site-campaign': 161,
    'varese-pilot': 204,
    'reshoring-dossier': 212,
    'dossier-data': 212,
    'investor-event': 190,
    'new-booklets': 208,
    'ad-hoc-reports': 134,
    activities: 228,
    'dossier-policy': 250,
  } as const;
  for (const [item, day] of Object.entries(days)) {
    clerk.tell('promotion', day, { kind: 'deliverable-completed', item }, 3);
  }
}
