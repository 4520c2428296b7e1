import type { AttractChoices, DecreeTarget, HoursReading, OverduePolicy, PeriodBasis } from '@insedia/sla';

/** What an option takes, by every word for it. */
type Words<T> = Readonly<Record<string, T>>;

export const TARGETS: Words<DecreeTarget['id']> = {
  comuni: 'municipalities-reply',
  comune: 'municipalities-reply',
  municipalities: 'municipalities-reply',
  municipality: 'municipalities-reply',
  'municipalities-reply': 'municipalities-reply',
  investitori: 'investors-email',
  investitore: 'investors-email',
  investors: 'investors-email',
  investor: 'investors-email',
  email: 'investors-email',
  'investors-email': 'investors-email',
  telefono: 'investors-phone',
  telefonata: 'investors-phone',
  phone: 'investors-phone',
  'investors-phone': 'investors-phone',
};

export const READINGS: Words<HoursReading> = {
  calendario: 'calendarHours',
  calendar: 'calendarHours',
  calendarHours: 'calendarHours',
  giorni: 'workingDays',
  days: 'workingDays',
  workingDays: 'workingDays',
  ore: 'workingHours',
  hours: 'workingHours',
  workingHours: 'workingHours',
};

export const STARTS: Words<AttractChoices['followUpFrom']> = {
  richiesta: 'request',
  request: 'request',
  risposta: 'first-reply',
  reply: 'first-reply',
};

export const BASES: Words<PeriodBasis> = {
  scadenza: 'due',
  due: 'due',
  apertura: 'opened',
  opened: 'opened',
};

export const OVERDUE: Words<OverduePolicy> = {
  contati: 'counted',
  counted: 'counted',
  'a-parte': 'apart',
  apart: 'apart',
};
