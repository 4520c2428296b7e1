import type { Dice } from './dice.ts';

/** A company that does not exist. */
export interface InventedCompany {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
}

const SYLLABLES = [
  'al',
  'be',
  'cor',
  'da',
  'ven',
  'fi',
  'gal',
  'lu',
  'mo',
  'nor',
  'pra',
  'qui',
  'ro',
  'sil',
  'ta',
  'zu',
] as const;

/** A country, ISO 3166-1 alpha-2, and a form of its companies. */
type Nation = readonly [country: string, form: string];

const NATIONS: readonly [Nation, ...Nation[]] = [
  ['DE', 'GmbH'],
  ['DE', 'AG'],
  ['US', 'Inc.'],
  ['US', 'Corp.'],
  ['FR', 'SAS'],
  ['GB', 'Ltd'],
  ['CH', 'AG'],
  ['NL', 'BV'],
  ['JP', 'KK'],
  ['CN', 'Co. Ltd'],
  ['SE', 'AB'],
  ['ES', 'SL'],
  ['IN', 'Pvt Ltd'],
];

/** Sectors of the examples. */
export const SECTORS = [
  'meccatronica',
  'scienze della vita',
  'agroalimentare',
  'aerospazio',
  'ICT',
  'moda e design',
  'energia',
  'logistica',
] as const;

/** Invented companies, each with another name, marked as invented. */
export function inventedCompanies(dice: Dice, count: number): readonly InventedCompany[] {
  const names = new Set<string>();
  return Array.from({ length: count }, (_, i): InventedCompany => {
    const [country, form] = dice.pick(NATIONS);
    let name = '';
    do {
      const stem = Array.from({ length: dice.between(2, 3) }, () => dice.pick(SYLLABLES)).join('');
      name = `${stem.charAt(0).toUpperCase()}${stem.slice(1)} ${form} (inventata)`;
    } while (names.has(name));
    names.add(name);
    return { id: `esempio-${String(i + 1).padStart(3, '0')}`, name, country, sector: dice.pick(SECTORS) };
  });
}
