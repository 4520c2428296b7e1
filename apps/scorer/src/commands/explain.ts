import { basename, dirname, extname } from 'node:path';
import type { Language } from '@insedia/domain';
import {
  type Assessment,
  closest,
  differences,
  type Needs,
  needsOf,
  type Outcome,
  outcomeOf,
  type Ranked,
  sharingRank,
} from '@insedia/scoring';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../failure.ts';
import { type RunOptions, run } from '../run.ts';
import { json } from '../text/json.ts';
import { measuredFrom, measuredValue } from '../text/labels.ts';
import { type Messages, messagesIn } from '../text/messages.ts';
import { needsWords, reachLead, wordedNeeds } from '../text/needs-words.ts';
import { ineligibleLines, rejectedLines } from '../text/summary.ts';
import { table } from '../text/terminal.ts';
import { tieSteps } from '../text/tie-break.ts';
import { type Wording, wordingOf } from '../text/wording.ts';
import { keepExisting, writeFiles } from '../write/files.ts';
import { siteDocument } from '../write/report/site-document.ts';
import { reportContext } from '../write/report-context.ts';

export interface ExplainOptions extends RunOptions {
  readonly site: string;
  /** An HTML file for the application's sheet; none is made without it. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Explains what became of one application.
 *
 * @throws {UsageError} if none has the id
 * @throws {InputError} if any of the files cannot be used, or that of the sheet is there already
 */
export async function explain(options: ExplainOptions, context: Context): Promise<number> {
  const { force, out } = options;
  if (out !== undefined) checkTarget(out, force);
  const result = await run(options, () => undefined);
  const { assessment } = result;
  const outcome = outcomeOf(assessment, options.site);
  if (!outcome) throw noSuchId(assessment, options.site);
  if (out !== undefined) {
    const content = siteDocument(assessment, outcome, reportContext(result, context.language, {}));
    writeFiles(dirname(out), new Map([[basename(out), content]]));
    context.note(`${context.messages.written}: ${out}`);
  } else if (options.json) {
    context.print(json({ ...outcome, ...needsIn(assessment, outcome) }));
  } else for (const line of outcomeLines(assessment, outcome, context)) context.print(line);
  return outcome.kind === 'rejected' ? EXIT.rejected : EXIT.ok;
}

function checkTarget(path: string, force: boolean): void {
  if (extname(path).toLowerCase() !== '.html') {
    throw new UsageError({ it: messagesIn('it').sheetForm(path), en: messagesIn('en').sheetForm(path) });
  }
  keepExisting([path], force);
}

/** For programs: what a ranked application would need to reach the rank of the next better one. */
function needsIn(assessment: Assessment, outcome: Outcome): { readonly needs?: Needs } {
  if (outcome.kind !== 'ranked' || !outcome.above) return {};
  const place = assessment.ranked.indexOf(outcome.entry);
  return { needs: needsOf(assessment)(place, { rank: outcome.above.rank }) };
}

/** That no application has an id, with the one that was probably meant. */
export function noSuchId({ ranked, ineligible, rejected }: Assessment, id: string): UsageError {
  const ids = [...ranked, ...ineligible].map(({ application }) => application.id);
  const near = closest(id, [...ids, ...rejected.flatMap((rejection) => rejection.id ?? [])]) ?? '';
  return new UsageError({ it: messagesIn('it').noSuchId(id, near), en: messagesIn('en').noSuchId(id, near) });
}

/** What became of an application, in lines. */
export function outcomeLines(assessment: Assessment, outcome: Outcome, context: Context): string[] {
  const { language, messages } = context;
  switch (outcome.kind) {
    case 'ranked':
      return rankedLines(assessment, outcome.entry, outcome.above, context);
    case 'ineligible':
      return [messages.ineligibleHead, ...ineligibleLines([outcome.entry], language, messages)];
    case 'rejected':
      return [messages.rejectedHead, ...rejectedLines(outcome.entries, language, messages)];
  }
}

/** How many of those that share a rank are named. */
const NAMED_TIES = 10;

const VALUE_DECIMALS = 4;

function rankedLines(
  assessment: Assessment,
  entry: Ranked,
  above: Ranked | undefined,
  { language, messages, strong, width }: Context,
): string[] {
  const { call, ranked } = assessment;
  const wording = wordingOf(call, language);
  const { numbers, points, say } = wording;
  const { application, rank, rankBounds, score } = entry;
  const sharing = sharingRank(assessment, entry, NAMED_TIES).map((other) => other.application.id);
  const [best, worst] = rankBounds;
  const rows = call.criteria.flatMap((criterion, j) => {
    const result = score.results[j];
    if (!result) return [];
    return [
      [
        say(criterion.title),
        measuredValue(wording, criterion, result.measured),
        numbers.fixed(result.value, VALUE_DECIMALS),
        numbers.exact(criterion.weight),
        points(result.points),
        measuredFrom(wording, result.measured),
      ],
    ];
  });
  const total = [messages.total, '', '', '', points(score.points), ''];
  return [
    strong(`${application.id} ${application.name}`),
    messages.rankedAs(rank, ranked.length, points(score.points), numbers.exact(call.score.outOf.value)) +
      (sharing.length > 0 ? ` (${messages.exAequo}: ${sharing.join(', ')})` : ''),
    ...(best === worst ? [] : [messages.bounds(best, worst)]),
    '',
    ...table(messages.explainHead, [...rows, total], [false, true, true, true, true, false], width),
    ...(above
      ? [
          '',
          strong(messages.behind(`${above.application.id} ${above.application.name}`, above.rank)),
          ...behindLines(wording, assessment, entry, above, messages, width),
          ...needsLines(assessment, entry, above.rank, language),
        ]
      : []),
  ];
}

/** What an application would need to reach the rank of the next better one. */
function needsLines(assessment: Assessment, entry: Ranked, rank: number, language: Language): string[] {
  const { call, ranked } = assessment;
  const needs = needsOf(assessment)(ranked.indexOf(entry), { rank });
  return ['', ...wordedNeeds(needsWords(call, needs, reachLead(call, String(rank)), language))];
}

/** The criteria that tell an application from a better one; where the points are equal, what decided. */
function behindLines(
  wording: Wording,
  assessment: Assessment,
  entry: Ranked,
  above: Ranked,
  messages: Messages,
  width: number,
): string[] {
  const { numbers, say } = wording;
  const { score } = assessment.call;
  const parts = differences(assessment, entry, above)
    .filter(({ points }) => points !== 0)
    .map(({ title, points }) => [say(title), numbers.signed(points, score.decimals.value)]);
  const decisive = tieSteps(wording, assessment.call, above, entry).at(-1);
  return [
    ...(parts.length > 0 ? table(['', ''], parts, [false, true], width).slice(1) : [messages.equalPoints]),
    ...(decisive ? [messages.decidedBy(decisive.title, decisive.above, decisive.below)] : []),
  ];
}
