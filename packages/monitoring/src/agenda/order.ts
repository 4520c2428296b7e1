import { dayOf, type IsoDate } from '../dates.ts';

interface Dated {
  readonly id: string;
  readonly on: IsoDate;
}

/** By day, then by id, by code unit. */
export function byDay(a: Dated, b: Dated): number {
  return dayOf(a.on) - dayOf(b.on) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
