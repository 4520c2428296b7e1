import {
  type CalendarDefinition,
  compileCalendar,
  ITALIAN_HOLIDAYS,
  type WorkingCalendar,
} from '@insedia/sla';

const day = [['09:00', '17:00']] as const;

/** Monday to Friday from 9 to 17 in Rome, closed on Italian holidays. */
export const definition: CalendarDefinition = {
  timeZone: 'Europe/Rome',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ITALIAN_HOLIDAYS,
};
export const office: WorkingCalendar = compileCalendar(definition);
