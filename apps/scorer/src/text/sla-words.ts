import type { LocalizedText } from '@insedia/domain';
import type { HoursReading, Result } from '@insedia/sla';

/** What the readings of "hours" are called. */
export const READINGS: Readonly<Record<HoursReading, LocalizedText>> = {
  calendarHours: { it: 'ore di calendario', en: 'calendar hours' },
  workingDays: { it: 'giorni lavorativi', en: 'working days' },
  workingHours: { it: 'ore di servizio', en: 'working hours' },
};

/** What the readings of "hours" mean. */
export const READING_MEANINGS: Readonly<Record<HoursReading, LocalizedText>> = {
  calendarHours: { it: 'giorno e notte, festivi compresi', en: 'day and night, holidays too' },
  workingDays: { it: '24 ore di ogni giorno lavorativo', en: '24 hours of each working day' },
  workingHours: { it: 'le ore di apertura dello sportello', en: 'the hours the desk is open' },
};

export const RESULTS: Readonly<Record<Result, LocalizedText>> = {
  met: { it: 'nei termini', en: 'in time' },
  late: { it: 'in ritardo', en: 'late' },
  overdue: { it: 'aperto e scaduto', en: 'open and overdue' },
  open: { it: 'aperto nei termini', en: 'open, in time' },
  stopped: { it: 'decaduto', en: 'lapsed' },
};
