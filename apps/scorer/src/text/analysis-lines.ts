import type { Language } from '@insedia/domain';
import type { Assessment, CriterionStability, CrossCheck, Sensitivity } from '@insedia/scoring';
import type { Analysis } from '../analysis.ts';
import { analysisMessagesIn } from './analysis-messages.ts';
import { inward } from './inward.ts';
import { NumberWriter } from './numbers.ts';
import { shareText } from './share.ts';
import { table } from './terminal.ts';

/** How many criteria, the least stable first, a terminal shows. */
const SHOWN = 3;

/** What the analyses found, a heading and its lines for each, as a person wants it at the end of a run. */
export function analysisLines(
  assessment: Assessment,
  { crossCheck, sensitivity }: Analysis,
  language: Language,
  width: number,
): string[][] {
  if (assessment.ranked.length < 2) return [];
  return [
    ...(crossCheck ? [crossCheckLines(assessment, crossCheck, language, width)] : []),
    ...(sensitivity ? [sensitivityLines(assessment, sensitivity, language, width)] : []),
  ];
}

function crossCheckLines(
  { ranked }: Assessment,
  { methods }: CrossCheck,
  language: Language,
  width: number,
): string[] {
  const messages = analysisMessagesIn(language);
  const numbers = new NumberWriter(language);
  const rows = methods.map(({ title, ranks, agreement, reversal }) => [
    title[language],
    numbers.fixed(agreement.kendall, 2),
    numbers.fixed(agreement.ws, 2),
    ranked.flatMap(({ application }, place) => (ranks[place] === 1 ? [application.id] : [])).join(', '),
    reversal.free ? messages.never : messages.withdrawals(reversal.reordering.length, reversal.tried),
  ]);
  const right = [false, true, true, false, false];
  return [messages.crossCheck, ...table(messages.methodsHead, rows, right, width)];
}

function sensitivityLines(
  { call, ranked }: Assessment,
  { acceptability, pareto, smallestChange, stability, top, openRanks, unrounded }: Sensitivity,
  language: Language,
  width: number,
): string[] {
  const messages = analysisMessagesIn(language);
  const numbers = new NumberWriter(language);
  const range = (interval: readonly [number, number]): string => inward(interval, numbers).join('–');
  const rows = stability.toSorted((a, b) => room(a) - room(b)).slice(0, SHOWN);
  const titles = new Map(call.criteria.map(({ id, title }) => [id, title[language]]));
  const lines = rows.map(({ criterion, weight, winner, top: first, order }) => [
    titles.get(criterion) ?? criterion,
    numbers.exact(weight),
    range(winner),
    range(first),
    range(order),
  ]);
  const rival = smallestChange && ranked[smallestChange.rival]?.application;
  const [around] = acceptability;
  const share = (shares: Float64Array): string => shareText(shares[0] ?? 0, 1, numbers);
  return [
    messages.sensitivity,
    ...table(messages.stabilityHead(top), lines, [false, true, true, true, true], width),
    ...(smallestChange && rival
      ? [messages.smallestChange(numbers.fixed(50 * smallestChange.distance, 1), rival.id, rival.name)]
      : [messages.noChange]),
    ...(around && ranked[0] ? [messages.firstShare(ranked[0].application.id, share(around.first))] : []),
    ...(pareto ? [messages.front(pareto.front.length, ranked.length)] : []),
    ...(openRanks.open.length > 0
      ? [
          messages.open(
            openRanks.open.length,
            openRanks.possibleTop.length - openRanks.certainTop.length,
            top,
          ),
        ]
      : []),
    ...(unrounded.winner && unrounded.top && unrounded.order ? [] : [messages.rounded]),
  ];
}

/** How far a weight may move before one of the first places is lost, in the nearer direction. */
function room({ weight, top: [low, high] }: CriterionStability): number {
  return Math.min(low > 0 ? weight - low : Infinity, high < 1 ? high - weight : Infinity);
}
