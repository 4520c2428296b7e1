import type { Language } from '@insedia/domain';
import { utcToLocal } from '@insedia/sla';

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
  return `${longDate(date, language)}, ${clockTime(time)}`;
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

/** A duration in hours and minutes for a column of a table: `65:10`, `−4:05`; seconds are cut. */
export function hoursMinutes(durationMs: number): string {
  const minutes = Math.floor(Math.abs(durationMs) / 60_000);
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return durationMs < 0 && minutes > 0 ? `−${text}` : text;
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
