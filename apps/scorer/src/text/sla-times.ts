import { type Language, tellingOffset, writeInstant } from '@insedia/domain';
import { utcToLocal } from '@insedia/sla';
import { dateText } from './dates.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  it: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An ISO date with its day of the week: `lunedì 6 dicembre 2021`. */
export function longDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const weekday = WEEKDAYS[language][new Date(date).getUTCDay()] ?? '';
  return `${weekday} ${Number(day)} ${MONTHS[language][Number(month) - 1] ?? ''} ${year}`;
}

/** An instant with its day of the week on the clocks of a zone: `lunedì 6 dicembre 2021, 15:30`. */
export function longInstant(at: number, timeZone: string, language: Language): string {
  const [date = '', time = ''] = utcToLocal(at, timeZone).split('T');
  return `${longDate(date, language)}, ${clockTime(time)}${tellingOffset(at, timeZone)}`;
}

/** As {@link longInstant}; at midnight, the day that a deadline closes: `mercoledì 8 dicembre 2021, 24:00`. */
export function longDeadline(at: number, timeZone: string, language: Language): string {
  const closed = closedDate(at, timeZone);
  return closed === undefined
    ? longInstant(at, timeZone, language)
    : `${longDate(closed, language)}, 24:00${tellingOffset(at, timeZone)}`;
}

/** A deadline for a column of a table: `08/12/2021 15:30`, and at midnight the day it closes, `08/12/2021 24:00`. */
export function deadlineText(at: number, timeZone: string, language: Language): string {
  const closed = closedDate(at, timeZone);
  return closed === undefined
    ? writeInstant(at, timeZone, language)
    : `${dateText(closed, language)} 24:00${tellingOffset(at, timeZone)}`;
}

/** The ISO date that ends at an instant, where one does. */
function closedDate(at: number, timeZone: string): string | undefined {
  return utcToLocal(at, timeZone).endsWith('T00:00:00')
    ? utcToLocal(at - 1, timeZone).slice(0, 10)
    : undefined;
}

/** Wall time as ISO writes it, with its offset where the clocks show it twice. */
export function localText(at: number, timeZone: string): string {
  return `${utcToLocal(at, timeZone)}${tellingOffset(at, timeZone)}`;
}

/** A day of every year, `MM-DD`: `12 luglio`, `12 July`. */
export function dayText(monthDay: string, language: Language): string {
  const [month, day] = monthDay.split('-');
  return `${Number(day)} ${MONTHS[language][Number(month) - 1] ?? ''}`;
}

/** A time of day without seconds that are zero. */
function clockTime(time: string): string {
  return time.endsWith(':00') && time.length > 5 ? time.slice(0, 5) : time;
}

/** A duration in hours and minutes, seconds where there are any: `8 h 30 min`. */
export function durationText(durationMs: number): string {
  const seconds = Math.floor(Math.abs(durationMs) / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const text = parts.flatMap(([n, unit]) => (n > 0 ? [`${n}\u00a0${unit}`] : [])).join('\u00a0');
  return `${durationMs < 0 && text !== '' ? '−' : ''}${text === '' ? '0\u00a0h' : text}`;
}

/** A duration in hours and minutes for a column of a table, with seconds where there are any: `65:10`, `−0:00:30`. */
export function hoursMinutes(durationMs: number): string {
  const all = Math.floor(Math.abs(durationMs) / 1000);
  const minutes = Math.floor(all / 60);
  const text = `${Math.floor(minutes / 60)}:${sixtieths(minutes)}${all % 60 === 0 ? '' : `:${sixtieths(all)}`}`;
  return durationMs < 0 && all > 0 ? `−${text}` : text;
}

function sixtieths(n: number): string {
  return String(n % 60).padStart(2, '0');
}

const QUARTERS: Readonly<Record<Language, readonly string[]>> = {
  it: ['primo trimestre', 'secondo trimestre', 'terzo trimestre', 'quarto trimestre'],
  en: ['first quarter of', 'second quarter of', 'third quarter of', 'fourth quarter of'],
};

/** A period in words: `quarto trimestre 2021`, `dicembre 2021`, `2021`. */
export function periodText(period: string, language: Language): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  const names = part.startsWith('Q') ? QUARTERS[language] : MONTHS[language];
  return `${names[Number(part.replace('Q', '')) - 1] ?? part} ${year}`;
}
