/**
 * The EU threshold for public works, which the regional tutoring service starts from (l.r. 11/2014; art. 35(1)(a) of
 * d.lgs. 50/2016, whose amounts follow art. 4(a) of directive 2014/24/EU and change every two years). From 1 July 2023
 * a reference to that code is one to d.lgs. 36/2023 (its art. 226(5)), which follows the same amounts.
 */
import type { Act, Citation } from '../act.ts';

/** An amount in force between two days, ISO dates, both included. */
export interface DatedThreshold {
  readonly from: string;
  readonly to: string;
  /** Integer cents of euro, net of VAT. */
  readonly cents: bigint;
  readonly citation: Citation;
}

/** The Commission's delegated regulations that set the amounts. */
export const EU_THRESHOLD_ACTS: readonly Act[] = [
  regulation(2017, 2365, '2017-12-18'),
  regulation(2019, 1828, '2019-10-30'),
  regulation(2021, 1952, '2021-11-10'),
  regulation(2023, 2495, '2023-11-15'),
  regulation(2025, 2152, '2025-10-22'),
];

/**
 * The amounts since 2018. All `unverified`: read in reports on the regulations (studiodamonte.it/it/soglie;
 * estermann-pock.at, 17 March 2020; confartigianatobelluno.eu; supportoappalti.com, 19 November 2023; cwmf.gov.ie, 15
 * December 2025), not yet in the Official Journal.
 */
export const EU_WORKS_THRESHOLDS: readonly DatedThreshold[] = [
  threshold(2018, 5_548_000n, 'reg-ue-2017-2365'),
  threshold(2020, 5_350_000n, 'reg-ue-2019-1828'),
  threshold(2022, 5_382_000n, 'reg-ue-2021-1952'),
  threshold(2024, 5_538_000n, 'reg-ue-2023-2495'),
  threshold(2026, 5_404_000n, 'reg-ue-2025-2152'),
];

/**
 * The threshold in force on a day, ISO date; `undefined` before 2018 and after 2027.
 *
 * @throws {RangeError} if `date` is no ISO date
 *
 * @example
 * euThresholdOn('2021-05-17')?.cents; // 535000000n
 */
export function euThresholdOn(date: string): DatedThreshold | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new RangeError(`date is ${JSON.stringify(date)}, not an ISO date such as 2021-05-17`);
  }
  return EU_WORKS_THRESHOLDS.find(({ from, to }) => from <= date && date <= to);
}

/**
 * Whether a value, integer cents net of VAT, is equal to or above the threshold of a day («pari o superiore»);
 * `undefined` where the threshold of that day is not known.
 *
 * @throws {RangeError} if `date` is no ISO date
 *
 * @example
 * reachesEuThreshold(535_000_000n, '2021-05-17'); // true: 5,350,000.00 is enough
 */
export function reachesEuThreshold(valueCents: bigint, date: string): boolean | undefined {
  const inForce = euThresholdOn(date);
  return inForce && valueCents >= inForce.cents;
}

function regulation(year: number, number: number, date: string): Act {
  return {
    id: `reg-ue-${year}-${number}`,
    title: {
      it: `Regolamento delegato (UE) ${year}/${number}: soglie della direttiva 2014/24/UE`,
      en: `Delegated Regulation (EU) ${year}/${number}: thresholds of Directive 2014/24/EU`,
    },
    date,
    url: `http://data.europa.eu/eli/reg_del/${year}/${number}/oj`,
  };
}

/** Of a year and the one after it. */
function threshold(year: number, euro: bigint, act: string): DatedThreshold {
  return {
    from: `${year}-01-01`,
    to: `${year + 1}-12-31`,
    cents: euro * 100n,
    citation: { act, article: 'art. 1, dir. 2014/24/UE art. 4(a)', status: 'unverified' },
  };
}
