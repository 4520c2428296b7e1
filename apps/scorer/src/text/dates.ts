import { type Language, writeInstant } from '@insedia/domain';

/** An ISO date as the language writes it; any other text as it is. */
export function dateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return language === 'it' && year !== undefined ? `${day}/${month}/${year}` : date;
}

/** An instant, epoch milliseconds, on the clocks of an IANA zone: `18/04/2017 14:30 (Europe/Rome)`. */
export function instantText(instant: number, timeZone: string, language: Language): string {
  return `${writeInstant(instant, timeZone, language)} (${timeZone})`;
}
