/** A sentence in each language of the programme. */
export interface Text {
  readonly en: string;
  readonly it: string;
}

/** Every sentence that calendars and holidays can say. */
export const messages = {
  wanted: (path: string, got: string, expected: Text): Text => ({
    en: `${path}: got ${got}, expected ${expected.en}`,
    it: `${path}: ricevuto ${got}, atteso ${expected.it}`,
  }),
  timeZone: { en: 'an IANA zone such as Europe/Rome', it: 'un fuso IANA come Europe/Rome' },
  date: { en: 'a date YYYY-MM-DD that exists', it: 'una data AAAA-MM-GG esistente' },
  holiday: {
    en: 'a date YYYY-MM-DD, a day MM-DD of every year, or a holiday rule',
    it: 'una data AAAA-MM-GG, un giorno MM-GG di ogni anno, o una regola di festività',
  },
  monthDay: { en: 'a day MM-DD of every year', it: 'un giorno MM-GG di ogni anno' },
  opening: { en: 'a time from 00:00 to 23:59', it: "un'ora da 00:00 a 23:59" },
  closing: {
    en: 'a time from 00:00 to 24:00; before the opening it means the day after',
    it: "un'ora da 00:00 a 24:00; se precede l'apertura vale il giorno dopo",
  },
  interval: { en: 'a pair [opening, closing]', it: 'una coppia [apertura, chiusura]' },
  intervals: { en: 'a list of pairs [opening, closing]', it: 'un elenco di coppie [apertura, chiusura]' },
  someLength: {
    en: 'a closing other than the opening; a whole day is 00:00 to 24:00',
    it: "una chiusura diversa dall'apertura; il giorno intero è 00:00–24:00",
  },
  hoursByDay: {
    en: 'lists of pairs [opening, closing] by day',
    it: 'elenchi di coppie [apertura, chiusura] per giorno',
  },
  holidays: { en: 'a list of holidays', it: 'un elenco di festività' },
  weekday: {
    en: 'one of mon, tue, wed, thu, fri, sat, sun',
    it: 'uno fra mon, tue, wed, thu, fri, sat, sun',
  },
  versionOrder: {
    en: 'a date after the version before it',
    it: 'una data successiva alla versione precedente',
  },
  duration: {
    en: 'a finite number of milliseconds, 0 or above',
    it: 'un numero finito di millisecondi, almeno 0',
  },
  wholeDays: { en: 'a whole number of days', it: 'un numero intero di giorni' },
  wallTime: {
    en: 'a wall time such as 2021-12-06T15:30 on a date that exists',
    it: "un'ora locale come 2021-12-06T15:30 in una data esistente",
  },
  pause: {
    en: 'a pair of instants in epoch milliseconds [from, to]',
    it: 'una coppia di istanti in millisecondi [da, a]',
  },
  pauses: { en: 'a list of pairs of instants [from, to]', it: 'un elenco di coppie di istanti [da, a]' },
  someEvents: { en: 'a list of kinds of event, one at least', it: 'un elenco di tipi di evento, almeno uno' },
  idsOnce: { en: 'ids that are each there once', it: 'codici presenti una volta sola' },
  targetDuration: { en: 'whole milliseconds above 0', it: 'millisecondi interi, più di 0' },
  fraction: { en: 'fractions above 0 and at most 1', it: 'frazioni maggiori di 0 e fino a 1' },
  otherTarget: {
    en: 'a target that does not wait for this one',
    it: 'un obiettivo che non attenda questo',
  },
  versions: { en: 'a list of versions', it: 'un elenco di versioni' },
  plusDays: { en: 'a whole number of days after Easter', it: 'un numero intero di giorni dopo Pasqua' },
  nth: { en: '1 to 5, or -1 for the last', it: "da 1 a 5, o -1 per l'ultimo" },
  month: { en: 'a month from 1 to 12', it: 'un mese da 1 a 12' },
  wholeYear: { en: 'a whole year', it: 'un anno intero' },
  withinHours: {
    en: 'an instant within working hours, as the policy asks',
    it: 'un istante in orario, come chiede la politica',
  },
  workingDate: {
    en: 'an instant of a date that has working hours, as the policy asks',
    it: 'un istante di un giorno lavorativo, come chiede la politica',
  },
  workingTime: {
    en: 'an implementation of WorkingTime, or a function that makes one',
    it: 'una realizzazione di WorkingTime, o una funzione che ne crea',
  },
  ordered: { en: 'an end that is not before the start', it: "una fine non precedente l'inizio" },
  instant: {
    en: 'an instant in epoch milliseconds from 1800 to 2399',
    it: 'un istante in millisecondi dal 1800 al 2399',
  },
  table: (keys: readonly string[]): Text => ({
    en: `an object with any of ${keys.join(', ')}`,
    it: `un oggetto con voci fra ${keys.join(', ')}`,
  }),
  choice: (choices: readonly string[]): Text => ({
    en: `one of ${choices.join(', ')}`,
    it: `uno fra ${choices.join(', ')}`,
  }),
  year: (first: number): Text => ({ en: `a year from ${first} on`, it: `un anno dal ${first} in poi` }),
  noWorkingTime: (from: string, direction: 'after' | 'before'): Text => ({
    en: `the calendar has not enough working time ${direction} ${from} (years 1800 to 2399)`,
    it: `il calendario non ha abbastanza tempo lavorativo ${direction === 'after' ? 'dopo' : 'prima di'} ${from} (anni 1800–2399)`,
  }),
} as const;
