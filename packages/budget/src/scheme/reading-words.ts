import type { LocalizedText } from '@insedia/domain';
import { percent } from '../money/format.ts';
import type { ReallocationRule, RecoveryTerms } from './policies.ts';

/** A rule on reallocations, in words. */
export function reallocationWords({
  allowed,
  betweenCeilings,
  cofinancing,
  threshold,
}: ReallocationRule): LocalizedText {
  if (!allowed) return { it: 'non ammesse', en: 'none' };
  const parts = [
    threshold === null
      ? { it: 'con accordo, senza soglia', en: 'by agreement, no threshold' }
      : {
          it: `con accordo, fino al ${percent(threshold)} del piano`,
          en: `by agreement, up to ${percent(threshold)} of the plan`,
        },
    ...(cofinancing ? [{ it: 'anche del cofinanziamento', en: 'of the co-financing too' }] : []),
    ...(betweenCeilings ? [] : [{ it: 'entro lo stesso tetto', en: 'under one ceiling' }]),
  ];
  return joined(parts);
}

/** The terms of a recovery, in words. */
export function termsWords({ offset, termDays, yearlyInterest }: RecoveryTerms): LocalizedText {
  const parts = [
    ...(yearlyInterest === null
      ? []
      : [
          {
            it: `interesse ${percent(yearlyInterest)} l’anno`,
            en: `interest ${percent(yearlyInterest)} a year`,
          },
        ]),
    ...(termDays === null ? [] : [{ it: `entro ${termDays} giorni`, en: `within ${termDays} days` }]),
    ...(offset === null
      ? []
      : [
          offset
            ? { it: 'in compensazione', en: 'by offset' }
            : { it: 'senza compensazione', en: 'not by offset' },
        ]),
  ];
  return parts.length === 0 ? { it: 'non stabiliti', en: 'not stated' } : joined(parts);
}

function joined(parts: readonly LocalizedText[]): LocalizedText {
  return { it: parts.map(({ it }) => it).join(', '), en: parts.map(({ en }) => en).join(', ') };
}
