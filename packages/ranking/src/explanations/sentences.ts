import { messages, type Text } from '../messages.ts';
import type { Contest } from './contest.ts';
import type { Counterfactual } from './counterfactual.ts';
import { performanceText, pointsText, signedText } from './numbers.ts';

/** What a counterfactual says, in a sentence; `asked` are the criteria it was about. */
export function sentenceOf(
  { criteria, decimals }: Contest,
  { kind, changes, score, rank, tied }: Omit<Counterfactual, 'text'>,
  asked: readonly number[],
): Text {
  const points = pointsText(score, decimals);
  const titleOf = (j: number): Text => {
    const id = criteria[j]?.id ?? String(j);
    return criteria[j]?.title ?? { en: id, it: id };
  };
  switch (kind) {
    case 'already':
      return messages.alreadyThere(rank, tied, points);
    case 'unreachable':
      return messages.outOfReach(joined(asked.map(titleOf), ', '), rank, tied, points);
    case 'reached': {
      const needs = changes.map(({ criterion, from, to, points: gained }) => {
        const shown = criteria[criterion]?.shown;
        return messages.insteadOf(
          titleOf(criterion),
          performanceText(from, shown),
          performanceText(to, shown),
          signedText(gained, decimals),
        );
      });
      return messages.wouldReach(joined(needs, '; '), rank, tied, points);
    }
  }
}

/** Texts in a row, in each language. */
export function joined(texts: readonly Text[], between: string): Text {
  return { en: texts.map(({ en }) => en).join(between), it: texts.map(({ it }) => it).join(between) };
}
