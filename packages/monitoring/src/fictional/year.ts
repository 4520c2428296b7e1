import type { MonitoringEvent } from '../events/event.ts';
import { Clerk } from './clerk.ts';
import { Dice } from './dice.ts';
import { tellOfInvestors } from './investors.ts';
import { tellOfMunicipalities } from './municipalities.ts';
import { tellOfPromotion } from './promotion.ts';

/**
 * The events of an invented year of the programme of 2021, about five thousand, in the order they were entered, with
 * corrections and mistakes among them. Companies and municipalities are invented, and every event says so. The same
 * seed gives the same events everywhere.
 *
 * @param seed a whole number
 *
 * @example
 * const monitor = new Monitor({ stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) });
 * monitor.addAll(fictionalYear(2021)).refused; // []
 */
export function fictionalYear(seed: number): readonly MonitoringEvent[] {
  const dice = new Dice(seed);
  const clerk = new Clerk(dice);
  tellOfMunicipalities(clerk, dice);
  tellOfInvestors(clerk, dice);
  tellOfPromotion(clerk, dice);
  return clerk.events();
}
