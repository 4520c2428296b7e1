import type { Language } from '@insedia/domain';
import type { Assessment, Ineligible, Ranked, Rejection } from '@insedia/scoring';
import { errorText, lineOf, reasonText } from '../write/ranking-rows.ts';
import type { Messages } from './messages.ts';
import { NumberWriter } from './numbers.ts';
import { table } from './terminal.ts';

const TOP = 10;
const MOST_SHOWN = 40;

/** Counts and the top of the ranking, for a person. */
export function summary(
  assessment: Assessment,
  language: Language,
  messages: Messages,
  width: number,
): { readonly counts: string; readonly top: string[] } {
  const { call, read, ranked, ineligible, rejected } = assessment;
  const numbers = new NumberWriter(language);
  const first = ranked.slice(0, TOP);
  const rows = first.map((entry) => [
    `${entry.rank}${entry.exAequo > 0 ? '=' : ''}`,
    entry.application.id,
    entry.application.name,
    numbers.fixed(entry.score.points, call.score.decimals.value),
    losses(assessment, entry, numbers),
  ]);
  return {
    counts: messages.counts(read, ranked.length, ineligible.length, rejected.length),
    top:
      first.length === 0
        ? [messages.nobodyRanked]
        : [
            messages.top(first.length),
            ...table(messages.rankHead, rows, [true, false, false, true, false], width),
          ],
  };
}

/** The two criteria on which an application stays farthest below the points it could have, by their ids. */
function losses({ call }: Assessment, { score }: Ranked, numbers: NumberWriter): string {
  const outOf = call.score.outOf.value;
  return call.criteria
    .map(({ id, weight }, j) => ({ id, lost: weight * outOf - (score.results[j]?.points ?? 0) }))
    .filter(({ lost }) => lost >= 0.05)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, 2)
    .map(({ id, lost }) => `${id} ${numbers.fixed(-lost, 1)}`)
    .join(', ');
}

/** Each rejected row with its place and every fault, as far as a terminal should be filled. */
export function rejectedLines(
  rejected: readonly Rejection[],
  language: Language,
  messages: Messages,
): string[] {
  const lines = rejected
    .slice(0, MOST_SHOWN)
    .flatMap((rejection) => [
      `  ${placeOf(rejection.at, messages)}${rejection.id === undefined ? '' : ` (${rejection.id})`} ${rejection.name ?? ''}`.trimEnd(),
      ...rejection.errors.map((error) => `    ${errorText(error, language)}`),
    ]);
  return [...lines, ...moreThan(rejected.length, messages)];
}

/** Each ineligible application with every reason. */
export function ineligibleLines(
  ineligible: readonly Ineligible[],
  language: Language,
  messages: Messages,
): string[] {
  const lines = ineligible
    .slice(0, MOST_SHOWN)
    .flatMap(({ application: { at, id, name }, reasons }) => [
      `  ${placeOf(at, messages)} (${id}) ${name}`,
      ...reasons.map((reason) => `    ${reasonText(reason, language)}`),
    ]);
  return [...lines, ...moreThan(ineligible.length, messages)];
}

function moreThan(count: number, messages: Messages): string[] {
  return count > MOST_SHOWN ? [`  ${messages.more(count - MOST_SHOWN)}`] : [];
}

function placeOf(at: Rejection['at'], messages: Messages): string {
  const place = at.line === undefined ? `${messages.record} ${at.record}` : `${messages.line} ${lineOf(at)}`;
  return at.file === undefined ? place : `${at.file}, ${place}`;
}
