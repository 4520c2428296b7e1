import { dayOf, type IsoDate, writeDay } from '../dates.ts';
import type { Clerk } from './clerk.ts';
import { type InventedCompany, inventedCompanies, SECTORS } from './companies.ts';
import type { Dice } from './dice.ts';

const COMPANIES = 570;
const PROSPECTS = 116;
const LEADS = 21;
const NEW_PROSPECTS = 23;
const PROFILED = 534;
const DAYS = 229;

/** Investors in the year: who comes, how far they get, and the work on it. */
export function tellOfInvestors(clerk: Clerk, dice: Dice): void {
  const companies = inventedCompanies(dice, COMPANIES);
  const prospects = companies.slice(0, PROSPECTS);
  for (const [i, company] of prospects.entries()) tellOfProspect(clerk, dice, company, i);
  tellOfLeads(clerk, dice, prospects);
  tellOfAssistance(clerk, dice, prospects);
  tellOfAfterCare(clerk, dice, companies);
  tellOfScouting(clerk, dice);
  tellOfMistakes(clerk, companies.slice(PROSPECTS));
}

/** The day on which a prospect comes in: most in the first months. */
function arrival(i: number): number {
  return Math.floor((i * i * 150) / (PROSPECTS * PROSPECTS)) + Math.floor((i * 70) / PROSPECTS);
}

function tellOfProspect(clerk: Clerk, dice: Dice, company: InventedCompany, i: number): void {
  const { country, id, name, sector } = company;
  const scouted = i % 5 === 2 && i / 5 < NEW_PROSPECTS;
  const origin = scouted ? ({ origin: 'lead-generation' } as const) : {};
  const day = arrival(i);
  clerk.tell('investors', day, { kind: 'company-registered', company: id, name, country, sector, ...origin });
  clerk.tell('investors', day, { kind: 'stage-changed', company: id, to: 'prospect', ...origin }, 6);
  const contacts = dice.between(3, 11);
  for (let n = 0; n < contacts; n++) {
    const on = Math.min(day + n * dice.between(4, 24), DAYS);
    const channel = dice.pick(['e-mail', 'telefono', 'videochiamata', 'fiera']);
    clerk.tell('investors', on, { kind: 'contact-made', company: id, channel });
  }
  if (i % 9 === 8 && day < 180) {
    const reason = dice.pick(['ha scelto un altro paese', 'progetto rinviato', 'nessuna risposta']);
    clerk.tell('investors', day + 45, { kind: 'stage-changed', company: id, to: 'closed', reason });
  }
}

function tellOfLeads(clerk: Clerk, dice: Dice, prospects: readonly InventedCompany[]): void {
  const chosen = dice.some(
    prospects.slice(0, 66).filter((_, i) => i % 9 !== 8),
    LEADS,
  );
  chosen.forEach(({ id }, i) => {
    const activated = Math.min(
      arrival(prospects.findIndex((one) => one.id === id)) + dice.between(24, 60),
      215,
    );
    clerk.tell('investors', activated, { kind: 'stage-changed', company: id, to: 'lead' }, 5);
    const expected = {
      kind: 'expectation-stated',
      company: id,
      investment: BigInt(dice.between(30, 245)) * 10_000_000n,
      jobs: dice.between(8, 42),
      expectedBy: monthsAfter(activated, dice.pick([18, 24, 30, 36, 42])),
    } as const;
    clerk.tell('investors', activated + 1, expected);
    if (i % 4 === 1) {
      const investment = (expected.investment * BigInt(dice.between(60, 130))) / 100n;
      clerk.tell('investors', Math.min(activated + 50, DAYS), { ...expected, investment });
    }
    if (i % 5 < 2) tellOfEngagement(clerk, dice, id, activated, i);
  });
}

function tellOfEngagement(clerk: Clerk, dice: Dice, id: string, activated: number, i: number): void {
  const engaged = activated + dice.between(25, 50);
  if (engaged > DAYS - 5) return;
  clerk.tell('investors', engaged, { kind: 'stage-changed', company: id, to: 'engagement' }, 5);
  for (let n = 0; n < 3; n++) {
    const on = Math.min(engaged + n * 12, DAYS);
    clerk.tell('investors', on, { kind: 'visit-made', company: id, item: 'visits' }, 4);
  }
  const settled = engaged + dice.between(30, 55);
  if (i % 2 === 0 && settled < DAYS) {
    clerk.tell('investors', settled, { kind: 'stage-changed', company: id, to: 'after-care' }, 5);
  } else if (settled < DAYS - 20) {
    const reason = 'in attesa dell’autorizzazione';
    clerk.tell('investors', settled, { kind: 'stage-changed', company: id, to: 'closed', reason }, 5);
    clerk.tell('investors', settled + 18, { kind: 'stage-changed', company: id, to: 'engagement' }, 5);
  }
}

const SERVICES = [
  'help-desk-investors',
  'help-desk-investors',
  'soft-landing',
  'consultancy',
  'tutoring',
] as const;

function tellOfAssistance(clerk: Clerk, dice: Dice, prospects: readonly InventedCompany[]): void {
  for (let month = 0; month * 30 < DAYS; month++) {
    const first = month * 30;
    const there = prospects.filter((_, i) => arrival(i) <= first + 20);
    for (const { id } of dice.some(there, dice.between(30, 41))) {
      const times = dice.between(2, 7);
      for (let n = 0; n < times; n++) {
        const on = Math.min(first + dice.below(28), DAYS);
        clerk.tell('investors', on, { kind: 'assistance-given', company: id, item: dice.pick(SERVICES) });
      }
      if (dice.happens(18)) {
        clerk.tell('investors', Math.min(first + 14, DAYS), { kind: 'visit-made', company: id }, 5);
      }
    }
    for (let week = 0; week < 4; week++) {
      clerk.tell('investors', Math.min(first + week * 7 + 4, DAYS), { kind: 'database-updated' }, 1);
    }
  }
}

function tellOfAfterCare(clerk: Clerk, dice: Dice, companies: readonly InventedCompany[]): void {
  companies.slice(0, PROFILED).forEach(({ country, id, name, sector }, i) => {
    const day = Math.floor((i * (DAYS - 10)) / PROFILED);
    if (i >= PROSPECTS) {
      clerk.tell('investors', day, { kind: 'company-registered', company: id, name, country, sector });
    }
    const known = i < PROSPECTS ? Math.max(day, arrival(i)) : day;
    clerk.tell('investors', known, {
      kind: 'company-profiled',
      company: id,
      country,
      sector: dice.happens(4) ? dice.pick(SECTORS) : sector,
    });
  });
}

function tellOfScouting(clerk: Clerk, dice: Dice): void {
  for (let week = 0; week * 7 < DAYS; week++) {
    const pilot = week % 4 === 1;
    clerk.tell('investors', week * 7 + 2, {
      kind: 'lead-generation-done',
      ...(pilot ? { origin: 'ice-invitalia' as const } : { origin: 'lead-generation' as const }),
      sector: pilot ? (week < 16 ? 'scienze della vita' : 'aerospazio') : dice.pick(SECTORS),
      country: pilot ? 'US' : dice.pick(['DE', 'FR', 'JP', 'GB']),
    });
  }
}

/** Changes of stage that the rules refuse, as logs of people have them. */
function tellOfMistakes(clerk: Clerk, [first, second]: readonly InventedCompany[]): void {
  for (const [company, day] of [
    [first, 60],
    [second, 150],
  ] as const) {
    if (!company) continue;
    clerk.tell('investors', day, { kind: 'stage-changed', company: company.id, to: 'lead' }, 5);
  }
}

function monthsAfter(day: number, months: number): IsoDate {
  const from = writeDay(dayOf('2021-05-17') + day);
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`;
}
