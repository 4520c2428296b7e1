import type { Language } from '@insedia/domain';
import {
  CalendarError,
  type HolidayRule,
  LOMBARD_PATRONS,
  type LombardProvince,
  localHoliday,
} from '@insedia/sla';
import { UsageError } from '../failure.ts';
import { plain } from '../text/plain.ts';
import { dayText } from '../text/sla-times.ts';

const CAPITALS: Readonly<Record<LombardProvince, string>> = {
  BG: 'Bergamo',
  BS: 'Brescia',
  CO: 'Como',
  CR: 'Cremona',
  LC: 'Lecco',
  LO: 'Lodi',
  MB: 'Monza',
  MI: 'Milano',
  MN: 'Mantova',
  PV: 'Pavia',
  SO: 'Sondrio',
  VA: 'Varese',
};

/** What the command line says of where the desk is. */
interface Seat {
  readonly municipality?: string | undefined;
  readonly patron?: string | undefined;
}

/**
 * The patron saint's day of the desk's municipality: `null` for none, `undefined` where the command line does not say.
 *
 * @throws {UsageError} for a municipality whose patron is not known, or a day that is none
 */
export function patronOf({ municipality, patron }: Seat): HolidayRule | null | undefined {
  if (patron !== undefined) return statedPatron(patron, municipality ?? 'patrono');
  if (municipality === undefined) return undefined;
  const wanted = plain(municipality);
  for (const [sign, rule] of Object.entries(LOMBARD_PATRONS)) {
    const capital = Object.entries(CAPITALS).find(([other]) => other === sign)?.[1];
    if (wanted === sign.toLowerCase() || wanted === capital?.toLowerCase()) return rule;
  }
  const known = Object.values(CAPITALS).join(', ');
  throw new UsageError({
    it: `del comune «${municipality}» il patrono non è in tabella (ci sono ${known}); indicarlo con --patron MM-GG o --patron giorno/mese`,
    en: `the patron saint of “${municipality}” is not in the table (it has ${known}); state it with --patron MM-DD or --patron day/month`,
  });
}

/** The day of a patron saint in words, such as `7 dicembre`. */
export function patronDay({ day }: HolidayRule, language: Language): string {
  return day.kind === 'annual' ? dayText(day.on, language) : '';
}

function statedPatron(text: string, municipality: string): HolidayRule | null {
  if (['nessuno', 'none'].includes(plain(text))) return null;
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? [];
  const on = day === undefined ? text.trim() : `${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return localHoliday({ municipality, name: 'Santo patrono', on });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new UsageError({
      it: `--patron «${text}»: ci vuole un giorno di ogni anno, per esempio 7/12 (giorno/mese) o 12-07 (MM-GG), o nessuno`,
      en: `--patron “${text}”: it takes a day of every year, for example 7/12 (day/month) or 12-07 (MM-DD), or none`,
    });
  }
}
