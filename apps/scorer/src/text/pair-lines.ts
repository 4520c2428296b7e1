import type { Assessment, Needs, PairComparison, Ranked } from '@insedia/scoring';
import type { Context } from '../context.ts';
import { compareMessagesIn } from './compare-messages.ts';
import { inward } from './inward.ts';
import { measuredValue } from './labels.ts';
import { needsWords, passLead, wordedNeeds } from './needs-words.ts';
import { table } from './terminal.ts';
import { tieSteps } from './tie-break.ts';
import { wordingOf } from './wording.ts';

/** Two ranked applications, and what was found of them. */
export interface Pair {
  readonly first: Ranked;
  readonly second: Ranked;
  /** The first where they share a rank. */
  readonly ahead: Ranked;
  readonly behind: Ranked;
  readonly found: PairComparison;
  /** What the one behind would need to pass the other. */
  readonly needs: Needs;
}

/** Longer titles are cut, so that the numbers behind them fit. */
const TITLE = 36;

/** Two applications side by side: criterion by criterion, who leads where, what it would take, and how firm it is. */
export function pairLines(assessment: Assessment, pair: Pair, context: Context): string[] {
  const { ahead, behind, needs } = pair;
  const { language, strong } = context;
  const { call } = assessment;
  const lead = passLead(behind.application.id, ahead.application.id);
  return [
    ...headLines(assessment, pair, context).map(strong),
    '',
    ...criteriaLines(assessment, pair, context),
    '',
    ...leadLines(assessment, pair, context),
    '',
    ...wordedNeeds(needsWords(call, needs, lead, language)),
    '',
    ...firmnessLines(assessment, pair, context),
  ];
}

function headLines({ call }: Assessment, { first, second }: Pair, { language }: Context): string[] {
  const messages = compareMessagesIn(language);
  const { points } = wordingOf(call, language);
  return [first, second].map(
    ({ application: { id, name }, rank, score }) =>
      `${id} ${name}: ${messages.rankAndPoints(rank, points(score.points))}`,
  );
}

function criteriaLines(
  { call }: Assessment,
  { first, second, found }: Pair,
  { language, width }: Context,
): string[] {
  const messages = compareMessagesIn(language);
  const wording = wordingOf(call, language);
  const signed = (points: number): string => wording.numbers.signed(points, call.score.decimals.value);
  const rows = call.criteria.map((criterion, j) => {
    const results = [first, second].flatMap(({ score }) => score.results[j] ?? []);
    const difference = found.differences.find((own) => own.criterion === criterion.id);
    return [
      cut(wording.say(criterion.title)),
      ...results.map(({ points }) => wording.points(points)),
      signed(difference?.points ?? Number.NaN),
      ...results.map(({ measured }) => measuredValue(wording, criterion, measured)),
    ];
  });
  const [a, b] = [first.application.id, second.application.id];
  const total = [
    messages.total,
    wording.points(first.score.points),
    wording.points(second.score.points),
    signed(found.points),
    '',
    '',
  ];
  const head = [
    messages.criterion,
    a,
    b,
    messages.difference,
    `${messages.measure} ${a}`,
    `${messages.measure} ${b}`,
  ];
  return table(head, [...rows, total], [false, true, true, true, true, true], width);
}

function leadLines(
  { call }: Assessment,
  { first, second, ahead, behind, found }: Pair,
  { language }: Context,
): string[] {
  const messages = compareMessagesIn(language);
  const wording = wordingOf(call, language);
  const part = (title: string, points: number): string =>
    `${title} ${wording.numbers.signed(points, call.score.decimals.value)}`;
  const leads = (entry: Ranked, sign: 1 | -1): string => {
    const parts = found.differences
      .filter(({ points }) => sign * points > 0)
      .toSorted((x, y) => sign * (y.points - x.points))
      .map(({ title, points }) => part(wording.say(title), sign * points));
    const { id } = entry.application;
    return parts.length === 0 ? messages.nowhere(id) : messages.leads(id, parts.join(', '));
  };
  const equal = found.differences.filter(({ points }) => points === 0).map(({ title }) => wording.say(title));
  const decisive = found.ahead === 'neither' ? undefined : tieSteps(wording, call, ahead, behind).at(-1);
  return [
    leads(first, 1),
    leads(second, -1),
    ...(equal.length > 0 ? [messages.equal(equal.join(', '))] : []),
    ...(found.ahead === 'neither' ? [messages.sameRank] : []),
    ...(decisive ? [`${decisive.title}: ${decisive.above} / ${decisive.below}`] : []),
  ];
}

function firmnessLines({ call }: Assessment, { ahead, found }: Pair, { language, width }: Context): string[] {
  const messages = compareMessagesIn(language);
  const { numbers, say } = wordingOf(call, language);
  const { id } = ahead.application;
  if (found.unrounded !== found.ahead) return [messages.otherwise];
  if (found.ahead === 'neither') return [];
  const rows = call.criteria.flatMap(({ title, weight }, j) => {
    const interval = found.stability[j];
    if (!interval || (interval[0] <= 0 && interval[1] >= 1)) return [];
    return [[cut(say(title)), numbers.exact(weight), ...inward(interval, numbers)]];
  });
  const { smallestChange: change } = found;
  const moves = call.criteria.flatMap(({ title, weight }, j) => {
    const after = change?.weights[j] ?? weight;
    return Math.abs(after - weight) < 1e-9
      ? []
      : [messages.moved(say(title), numbers.exact(weight), numbers.fixed(after, 4))];
  });
  return [
    ...(rows.length === 0
      ? [messages.always(id)]
      : [messages.stability(id), ...table(messages.stabilityHead, rows, [false, true, true, true], width)]),
    change ? messages.change(numbers.fixed(50 * change.distance, 2), moves.join('; ')) : messages.noChange,
  ];
}

function cut(title: string): string {
  return title.length <= TITLE ? title : `${title.slice(0, TITLE - 1)}…`;
}
