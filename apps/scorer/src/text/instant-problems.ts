import type { InstantProblem, LocalizedText } from '@insedia/domain';

/** What a text that is no instant should have been, and how to mend it. */
export interface InstantFault {
  readonly expected: LocalizedText;
  readonly mend: LocalizedText;
}

/** Of the malformed, what spreadsheets make: a time alone, and the number behind a date. */
type Problem = InstantProblem | 'no-date' | 'serial-number';

const PROBLEMS: Readonly<Record<Problem, readonly [expected: LocalizedText, mend: LocalizedText]>> = {
  malformed: [
    { it: 'una data con l’ora', en: 'a date with a time' },
    {
      it: 'scrivere 18/04/2017 14:30 o 2017-04-18T14:30',
      en: 'write 18/04/2017 14:30 or 2017-04-18T14:30',
    },
  ],
  'no-such-day': [
    { it: 'un giorno che esiste', en: 'a day that exists' },
    { it: 'controllare giorno e mese', en: 'check day and month' },
  ],
  'no-time': [
    { it: 'una data con l’ora: manca l’ora', en: 'a date with a time: the time is missing' },
    { it: 'aggiungere l’ora, come 18/04/2017 14:30', en: 'add the time, as in 18/04/2017 14:30' },
  ],
  'no-date': [
    { it: 'una data con l’ora: manca la data', en: 'a date with a time: the date is missing' },
    {
      it: 'aggiungere la data, come 18/04/2017 14:30, o metterla in una colonna «data» accanto a una «ora»',
      en: 'add the date, as in 18/04/2017 14:30, or put it into a column “date” beside one “time”',
    },
  ],
  'serial-number': [
    { it: 'una data con l’ora', en: 'a date with a time' },
    {
      it: 'è un numero: dare alla cella il formato data e ora, o scrivere 18/04/2017 14:30',
      en: 'it is a number: format the cell as date and time, or write 18/04/2017 14:30',
    },
  ],
  skipped: [
    {
      it: 'un’ora che c’è stata: quella notte gli orologi sono passati avanti',
      en: 'a time that there was: that night the clocks went forward',
    },
    {
      it: 'controllare l’ora, o aggiungere lo scarto: +02:00',
      en: 'check the time, or add the offset: +02:00',
    },
  ],
  ambiguous: [
    {
      it: 'un’ora che c’è stata una volta sola: quella notte gli orologi sono tornati indietro',
      en: 'a time that there was only once: that night the clocks went back',
    },
    {
      it: 'aggiungere lo scarto: 31/10/2021 02:30+02:00 (ora legale) o +01:00 (solare)',
      en: 'add the offset: 2021-10-31T02:30+02:00 (summer time) or +01:00 (winter time)',
    },
  ],
};

/** A problem in words. */
export function instantProblem(problem: Problem): InstantFault {
  const [expected, mend] = PROBLEMS[problem];
  return { expected, mend };
}
