import type { HolidayRule } from './holiday-rule.ts';
import { localHoliday } from './local-holiday.ts';

/** Car-plate codes of the twelve provinces of Lombardy. */
export type LombardProvince =
  | 'BG'
  | 'BS'
  | 'CO'
  | 'CR'
  | 'LC'
  | 'LO'
  | 'MB'
  | 'MI'
  | 'MN'
  | 'PV'
  | 'SO'
  | 'VA';

/**
 * Patron saints of the capitals of the twelve Lombard provinces, by province. Each is a holiday in that city only:
 * the other municipalities of the province have their own ({@link localHoliday}). No law lists them, collective
 * agreements refer to local custom, so all are `unverified`: ask the municipality before legal use.
 */
export const LOMBARD_PATRONS: { readonly [province in LombardProvince]: HolidayRule } = {
  BG: localHoliday({ municipality: 'Bergamo', name: "Sant'Alessandro", on: '08-26' }),
  BS: localHoliday({ municipality: 'Brescia', name: 'Santi Faustino e Giovita', on: '02-15' }),
  CO: localHoliday({ municipality: 'Como', name: "Sant'Abbondio", on: '08-31' }),
  CR: localHoliday({ municipality: 'Cremona', name: "Sant'Omobono", on: '11-13' }),
  LC: localHoliday({ municipality: 'Lecco', name: 'San Nicolò', on: '12-06' }),
  LO: localHoliday({ municipality: 'Lodi', name: 'San Bassiano', on: '01-19' }),
  MB: localHoliday({ municipality: 'Monza', name: 'San Giovanni Battista', on: '06-24' }),
  MI: localHoliday({ municipality: 'Milano', name: "Sant'Ambrogio", on: '12-07' }),
  MN: localHoliday({ municipality: 'Mantova', name: "Sant'Anselmo", on: '03-18' }),
  PV: localHoliday({ municipality: 'Pavia', name: 'San Siro', on: '12-09' }),
  SO: localHoliday({ municipality: 'Sondrio', name: 'Santi Gervasio e Protasio', on: '06-19' }),
  VA: localHoliday({ municipality: 'Varese', name: 'San Vittore', on: '05-08' }),
};
