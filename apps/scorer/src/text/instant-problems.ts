import type { InstantProblem, LocalizedText } from '@insedia/domain';

const PROBLEMS: Readonly<Record<InstantProblem, readonly [expected: LocalizedText, mend: LocalizedText]>> = {
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
      it: 'aggiungere lo scarto: 2021-10-31T02:30+02:00 o +01:00',
      en: 'add the offset: 2021-10-31T02:30+02:00 or +01:00',
    },
  ],
};

/** What a text that is no instant should have been, and how to mend it. */
export function instantProblem(problem: InstantProblem): {
  readonly expected: LocalizedText;
  readonly mend: LocalizedText;
} {
  const [expected, mend] = PROBLEMS[problem];
  return { expected, mend };
}
