import {
  type Assessment,
  comparePair,
  type Needs,
  needsOf,
  type Outcome,
  outcomeOf,
  type Ranked,
} from '@insedia/scoring';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../failure.ts';
import { type RunOptions, run } from '../run.ts';
import { compareMessagesIn } from '../text/compare-messages.ts';
import { json } from '../text/json.ts';
import { pairLines } from '../text/pair-lines.ts';
import { noSuchId, outcomeLines } from './explain.ts';

export interface CompareOptions extends RunOptions {
  readonly first: string;
  readonly second: string;
  readonly json: boolean;
}

/**
 * Sets two applications side by side; one that is not ranked is explained instead.
 *
 * @returns `EXIT.rejected` where one is not ranked, ineligible or rejected: there was nothing to compare
 * @throws {UsageError} if none has one of the ids, or the two are the same
 * @throws {InputError} if any of the files cannot be used
 */
export async function compare(options: CompareOptions, context: Context): Promise<number> {
  const { first, second } = options;
  if (first === second) {
    throw new UsageError({
      it: compareMessagesIn('it').same(first),
      en: compareMessagesIn('en').same(first),
    });
  }
  const { assessment } = await run(options, () => undefined);
  const [a, b] = [outcome(assessment, first), outcome(assessment, second)];
  if (a.kind === 'ranked' && b.kind === 'ranked') {
    comparison(options, assessment, a.entry, b.entry, context);
    return EXIT.ok;
  }
  unranked(options, assessment, [a, b], context);
  return EXIT.rejected;
}

function outcome(assessment: Assessment, id: string): Outcome {
  const found = outcomeOf(assessment, id);
  if (!found) throw noSuchId(assessment, id);
  return found;
}

function comparison(
  options: CompareOptions,
  assessment: Assessment,
  first: Ranked,
  second: Ranked,
  context: Context,
): void {
  const found = comparePair(assessment, first, second);
  const [ahead, behind] = found.ahead === 'second' ? [second, first] : [first, second];
  const needs: Needs = needsOf(assessment)(assessment.ranked.indexOf(behind), {
    rank: ahead.rank,
    whenTied: 'fails',
  });
  if (options.json) {
    context.print(json({ first, second, ...found, behind: behind.application.id, needsToPass: needs }));
    return;
  }
  for (const line of pairLines(assessment, { first, second, ahead, behind, found, needs }, context))
    context.print(line);
}

/** With a place for one of them at most, there is nothing to compare: what became of each is said. */
function unranked(
  options: CompareOptions,
  assessment: Assessment,
  outcomes: readonly Outcome[],
  context: Context,
): void {
  if (options.json) {
    context.print(json({ outcomes }));
    return;
  }
  context.print(compareMessagesIn(context.language).notRanked);
  for (const found of outcomes) {
    context.print('');
    for (const line of outcomeLines(assessment, found, context)) context.print(line);
  }
}
