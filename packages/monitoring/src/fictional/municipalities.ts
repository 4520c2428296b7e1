import { type IstatCode, isIstatCode } from '@insedia/domain';
import { dayOf, writeDay } from '../dates.ts';
import type { Clerk } from './clerk.ts';
import type { Dice } from './dice.ts';

const COUNT = 49;
const DAYS = 229;
const MONTHS = 36;
const FIRST_SIGNED = -1000;
const LAST_SIGNED = -20;

/** Codes after the last that a municipality of the province of Milan has: none is real. */
export const INVENTED_MUNICIPALITIES: readonly IstatCode[] = Array.from(
  { length: COUNT },
  (_, i) => `0159${String(i + 1).padStart(2, '0')}`,
).filter(isIstatCode);

const OBLIGATIONS = [
  ['suap', 'Tempi certi dello sportello unico'],
  ['tributi', 'Agevolazione dei tributi locali'],
  ['referente', 'Referente unico per gli investitori'],
] as const;

const INTERVENTIONS = [
  ['accesso', 'Strada di accesso all’area'],
  ['fibra', 'Collegamento in fibra'],
  ['bonifica', 'Ripristino dell’area dismessa'],
] as const;

/** Municipalities in the year: agreements, what they took on, what became of it. */
export function tellOfMunicipalities(clerk: Clerk, dice: Dice): void {
  INVENTED_MUNICIPALITIES.forEach((municipality, i) => {
    const signed = FIRST_SIGNED + Math.floor((i * (LAST_SIGNED - FIRST_SIGNED)) / COUNT);
    clerk.tell('municipalities', signed, { kind: 'agreement-signed', municipality, months: MONTHS }, 5);
    for (const [item, title] of OBLIGATIONS) {
      const due = dice.between(-60, 190);
      const taken = { municipality, item, title, dueOn: dateAt(due) };
      clerk.tell('municipalities', signed + 3, { kind: 'obligation-taken', ...taken }, 5);
      const met = due + dice.between(-40, 12);
      if (met < DAYS && !dice.happens(9)) {
        clerk.tell('municipalities', Math.max(met, signed + 4), {
          kind: 'obligation-met',
          municipality,
          item,
        });
      }
    }
    tellOfInterventions(clerk, dice, municipality, signed);
    tellOfHelp(clerk, dice, municipality);
    if (i % 3 !== 1 && !dice.happens(8)) {
      clerk.tell('municipalities', dice.between(120, 225), { kind: 'programme-reported', municipality });
    }
  });
  for (let n = 0; n < 190; n++) {
    const municipality = INVENTED_MUNICIPALITIES[dice.below(COUNT)];
    const item = `area-${String(n + 1).padStart(3, '0')}`;
    clerk.tell('municipalities', Math.floor((n * DAYS) / 190), {
      kind: 'site-mapped',
      item,
      ...(municipality ? { municipality } : {}),
    });
  }
  for (const day of [40, 95, 131, 188]) {
    clerk.tell(
      'municipalities',
      day,
      { kind: 'problem-notified', item: 'aree', arisenOn: dateAt(day - dice.between(1, 9)) },
      2,
    );
  }
}

function tellOfInterventions(clerk: Clerk, dice: Dice, municipality: IstatCode, signed: number): void {
  for (const [item, title] of INTERVENTIONS) {
    const due = dice.between(-30, 210);
    clerk.tell('municipalities', signed + 10, {
      kind: 'intervention-planned',
      municipality,
      item,
      title,
      dueOn: dateAt(due),
    });
    const completed = due + dice.between(-50, 25);
    if (completed >= DAYS || dice.happens(12)) continue;
    const on = Math.max(completed, signed + 11);
    clerk.tell('municipalities', on, { kind: 'intervention-completed', municipality, item });
    if (dice.happens(80)) {
      clerk.tell('municipalities', on + 15, { kind: 'intervention-reported', municipality, item });
    }
  }
}

function tellOfHelp(clerk: Clerk, dice: Dice, municipality: IstatCode): void {
  for (let month = 0; month * 30 < DAYS; month++) {
    const times = dice.between(0, 3);
    for (let n = 0; n < times; n++) {
      const on = Math.min(month * 30 + dice.below(28), DAYS - 1);
      const item = dice.happens(15) ? 'new-tools' : 'help-desk-municipalities';
      clerk.tell('municipalities', on, { kind: 'municipality-assisted', municipality, item });
    }
  }
}

function dateAt(day: number): string {
  return writeDay(dayOf('2021-05-17') + day);
}
