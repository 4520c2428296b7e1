import { type IstatCode, isIstatCode, provinceCode } from './istat.ts';

/** A province or metropolitan city. */
export interface Province {
  /** The first three digits of its municipalities' ISTAT codes. */
  readonly code: string;
  /** Vehicle registration letters (*sigla automobilistica*). */
  readonly sign: string;
  readonly name: string;
}

/** The twelve provinces of Lombardy, in the order of their codes. Source: ISTAT, codes of administrative units. */
export const LOMBARD_PROVINCES: readonly Province[] = [
  { code: '012', sign: 'VA', name: 'Varese' },
  { code: '013', sign: 'CO', name: 'Como' },
  { code: '014', sign: 'SO', name: 'Sondrio' },
  { code: '015', sign: 'MI', name: 'Milano' },
  { code: '016', sign: 'BG', name: 'Bergamo' },
  { code: '017', sign: 'BS', name: 'Brescia' },
  { code: '018', sign: 'PV', name: 'Pavia' },
  { code: '019', sign: 'CR', name: 'Cremona' },
  { code: '020', sign: 'MN', name: 'Mantova' },
  { code: '097', sign: 'LC', name: 'Lecco' },
  { code: '098', sign: 'LO', name: 'Lodi' },
  { code: '108', sign: 'MB', name: 'Monza e della Brianza' },
];

/**
 * The Lombard province of a municipality; `undefined` if the code belongs to another region.
 *
 * @example
 * const monza = parseIstatCode('108033');
 * if (typeof monza === 'string') lombardProvince(monza); // { code: '108', sign: 'MB', name: 'Monza e della Brianza' }
 */
export function lombardProvince(code: IstatCode): Province | undefined {
  return LOMBARD_PROVINCES.find((province) => province.code === provinceCode(code));
}

/** A municipality that ceased, and the one its territory now belongs to. */
export interface Merger {
  readonly from: IstatCode;
  readonly fromName: string;
  readonly into: IstatCode;
  readonly intoName: string;
  /** First day of the new order, ISO date. */
  readonly since: string;
}

/**
 * Lombard municipalities merged since 2020, as far as older data sets still carry them. Source: ISTAT, variations
 * of municipalities (mergers and incorporations); for Lirio, Lombard regional law 1 of 28 January 2026.
 */
export const LOMBARD_MERGERS: readonly Merger[] = [
  merger('097085', 'Vendrogno', '097008', 'Bellano', '2020-01-01'),
  merger('012009', 'Bardello', '012144', 'Bardello con Malgesso e Bregano', '2023-01-01'),
  merger('012018', 'Bregano', '012144', 'Bardello con Malgesso e Bregano', '2023-01-01'),
  merger('012095', 'Malgesso', '012144', 'Bardello con Malgesso e Bregano', '2023-01-01'),
  merger('018002', 'Albaredo Arnaboldi', '018026', 'Campospinoso Albaredo', '2023-01-01'),
  merger('013199', 'Ronago', '013256', 'Uggiate con Ronago', '2024-01-01'),
  merger('013228', 'Uggiate-Trevano', '013256', 'Uggiate con Ronago', '2024-01-01'),
  merger('018082', 'Lirio', '018094', 'Montalto Pavese', '2026-01-31'),
];

/**
 * The merger that a municipality ended in; `undefined` while it stands.
 *
 * @example
 * const ronago = parseIstatCode('013199');
 * if (typeof ronago === 'string') mergerOf(ronago)?.since; // '2024-01-01'
 */
export function mergerOf(code: IstatCode): Merger | undefined {
  return LOMBARD_MERGERS.find(({ from }) => from === code);
}

/**
 * The code a municipality has today.
 *
 * @example
 * const ronago = parseIstatCode('013199');
 * if (typeof ronago === 'string') currentCode(ronago); // '013256', Uggiate con Ronago
 */
export function currentCode(code: IstatCode): IstatCode {
  return mergerOf(code)?.into ?? code;
}

function merger(from: string, fromName: string, into: string, intoName: string, since: string): Merger {
  if (!isIstatCode(from) || !isIstatCode(into)) throw new RangeError(`no ISTAT codes: ${from}, ${into}`);
  return { from, fromName, into, intoName, since };
}
