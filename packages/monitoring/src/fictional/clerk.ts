import { type Day, dayOf, writeDay } from '../dates.ts';
import type { EventDetails, MonitoringEvent } from '../events/event.ts';
import type { Dice } from './dice.ts';

/** What an event tells, without what every event says. */
export type Told = {
  readonly [K in keyof EventDetails]: { readonly kind: K } & EventDetails[K];
}[keyof EventDetails];

/** Something told and not yet numbered. */
interface Draft {
  readonly on: Day;
  readonly recordedOn: Day;
  readonly by: string;
  readonly source: string;
  readonly told: Told | { readonly withdraws: Draft; readonly reason: string };
  readonly replaces?: Draft;
}

/** Offices, not persons, enter what happens. */
const OFFICES = {
  investors: 'Ufficio attrazione investimenti (inventato)',
  municipalities: 'Sportello Comuni (inventato)',
  promotion: 'Ufficio promozione (inventato)',
} as const;

export type Office = keyof typeof OFFICES;

/** The first day of the year that is told: that of the decree. */
const BEGIN: Day = dayOf('2021-05-17');

/** Nothing is entered after this day. */
const END: Day = dayOf('2022-02-28');

const CORRECTED_PER_MILLE = 10;
const WITHDRAWN_PER_MILLE = 3;

/** Takes down what happens, and numbers it in the order in which it was entered. */
export class Clerk {
  readonly #dice: Dice;
  readonly #drafts: Draft[] = [];

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /**
   * @param day days after the first; moved to the Monday after where it falls on a weekend
   * @param within entered at most so many days later
   */
  tell(office: Office, day: number, told: Told, within = 12): void {
    const on = workday(BEGIN + day);
    const recordedOn = Math.min(workday(on + this.#dice.below(within + 1)), Math.max(on, END));
    const source = within === 0 ? 'verbale (inventato)' : `prot. ${this.#drafts.length + 1}/2021 (inventato)`;
    this.#drafts.push({ on, recordedOn, by: OFFICES[office], source, told });
  }

  /** Every event, entered and numbered, with corrections of some of them. */
  events(): readonly MonitoringEvent[] {
    const all = [...this.#drafts, ...this.#drafts.flatMap((draft) => this.#correctionsOf(draft))];
    const ordered = all.toSorted((a, b) => a.recordedOn - b.recordedOn);
    const ids = new Map(ordered.map((draft, i) => [draft, `2021-${String(i + 1).padStart(5, '0')}`]));
    return ordered.map((draft) => eventOf(draft, (other) => ids.get(other) ?? ''));
  }

  #correctionsOf(draft: Draft): readonly Draft[] {
    const { on, told } = draft;
    if (!('kind' in told) || told.kind === 'agreement-signed') return [];
    const chance = this.#dice.below(1000);
    const recordedOn = Math.min(workday(draft.recordedOn + this.#dice.between(3, 40)), END);
    if (recordedOn < draft.recordedOn) return [];
    const later = { ...draft, recordedOn, source: 'rettifica (inventata)' };
    if (chance < WITHDRAWN_PER_MILLE && !ESSENTIAL.has(told.kind)) {
      return [{ ...later, on: recordedOn, told: { withdraws: draft, reason: 'registrato due volte' } }];
    }
    if (chance >= CORRECTED_PER_MILLE || on <= BEGIN) return [];
    return [{ ...later, on: workday(on - this.#dice.between(1, 3)), replaces: draft }];
  }
}

/** What a withdrawal would take others with. */
const ESSENTIAL: ReadonlySet<Told['kind']> = new Set([
  'stage-changed',
  'report-delivered',
  'programme-reported',
]);

function eventOf(draft: Draft, idOf: (draft: Draft) => string): MonitoringEvent {
  const { by, on, recordedOn, replaces, source, told } = draft;
  const recorded = {
    id: idOf(draft),
    on: writeDay(on),
    recordedOn: writeDay(recordedOn),
    by,
    source,
    ...(replaces ? { replaces: idOf(replaces) } : {}),
    fictional: true as const,
  };
  if ('kind' in told) return { ...recorded, ...told };
  return { ...recorded, kind: 'withdrawn', withdraws: idOf(told.withdraws), reason: told.reason };
}

/** The day, or the Monday after where it is a Saturday or a Sunday; the first of January 1970 was a Thursday. */
function workday(day: Day): Day {
  const weekday = (day + 3) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}
