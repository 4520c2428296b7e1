import type { Citation } from '../../act.ts';
import type { LocalizedText } from '../../localized.ts';
import type { Requirement } from '../requirement.ts';
import { GOVERNANCE_ROWS } from './rows-governance.ts';
import { INVESTOR_ROWS } from './rows-investors.ts';
import { MONEY_ROWS } from './rows-money.ts';
import { MUNICIPALITY_ROWS } from './rows-municipalities.ts';
import { PROMOTION_ROWS } from './rows-promotion.ts';

/** Every measurable item of the decree, in the order of their numbers. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...MONEY_ROWS,
  ...GOVERNANCE_ROWS,
  ...MUNICIPALITY_ROWS,
  ...INVESTOR_ROWS,
  ...PROMOTION_ROWS,
];

/** The title and the words of a requirement, for what keeps an eye on it. */
export function as(number: number): { readonly title: LocalizedText; readonly citation: Citation } {
  const requirement = REQUIREMENTS[number - 1];
  if (requirement?.number !== number) throw new RangeError(`no requirement ${number}`);
  return { title: requirement.title, citation: requirement.citation };
}

/** The words of a requirement, for what they leave open. */
export function openIn(number: number): Citation {
  return { ...as(number).citation, status: 'assumed' };
}
