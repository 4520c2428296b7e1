import {
  type Assessment,
  closest,
  differences,
  type Outcome,
  outcomeOf,
  type Ranked,
  sharingRank,
} from '@insedia/scoring';
import type { Context } from '../context.ts';
import { EXIT, InputError } from '../failure.ts';
import { type RunOptions, run } from '../run.ts';
import { messagesIn } from '../text/messages.ts';
import { ineligibleLines, number, rejectedLines } from '../text/summary.ts';
import { table } from '../text/terminal.ts';

export interface ExplainOptions extends RunOptions {
  readonly site: string;
  readonly json: boolean;
}

/**
 * Explains what became of one application.
 *
 * @throws {InputError} if none has the id
 */
export function explain(options: ExplainOptions, context: Context): number {
  const { assessment } = run(options, () => undefined);
  const outcome = outcomeOf(assessment, options.site);
  if (!outcome) throw noSuchId(assessment, options.site);
  if (options.json) {
    context.print(
      JSON.stringify(outcome, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    );
  } else for (const line of lines(assessment, outcome, context)) context.print(line);
  return outcome.kind === 'rejected' ? EXIT.rejected : EXIT.ok;
}

function noSuchId({ ranked, ineligible, rejected }: Assessment, id: string): InputError {
  const ids = [...ranked, ...ineligible].map(({ application }) => application.id);
  const near = closest(id, [...ids, ...rejected.flatMap((rejection) => rejection.id ?? [])]) ?? '';
  return new InputError({ it: messagesIn('it').noSuchId(id, near), en: messagesIn('en').noSuchId(id, near) });
}

function lines(assessment: Assessment, outcome: Outcome, context: Context): string[] {
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

function rankedLines(
  assessment: Assessment,
  entry: Ranked,
  above: Ranked | undefined,
  { language, messages, strong, width }: Context,
): string[] {
  const { call, ranked } = assessment;
  const decimals = call.score.decimals.value;
  const shown = (value: number, places = decimals): string => number(value, language, places);
  const sharing = sharingRank(assessment, entry, NAMED_TIES).map(({ application: { id } }) => id);
  const [best, worst] = entry.rankBounds;
  const rows = entry.score.results.map(({ measured, value, points }, j) => {
    const criterion = call.criteria[j];
    const measure =
      typeof measured.value === 'number' ? shown(measured.value, 3) : (measured.value ?? messages.missing);
    return [
      criterion?.title[language] ?? '',
      `${measure} ${criterion?.unit ?? ''}`.trim(),
      shown(value, 4),
      shown(criterion?.weight ?? 0, 2),
      shown(points),
      measured.feature ?? '',
    ];
  });
  const total = [messages.total, '', '', '', shown(entry.score.points), ''];
  return [
    strong(`${entry.application.id} ${entry.application.name}`),
    messages.rankedAs(entry.rank, ranked.length, shown(entry.score.points), call.score.outOf.value) +
      (sharing.length > 0 ? ` (${messages.exAequo}: ${sharing.join(', ')})` : ''),
    ...(best === worst ? [] : [messages.bounds(best, worst)]),
    '',
    ...table(messages.explainHead, [...rows, total], [false, true, true, true, true, false], width),
    ...(above ? behindLines(assessment, entry, above) : []),
  ];

  function behindLines(of: Assessment, behind: Ranked, better: Ranked): string[] {
    const parts = differences(of, behind, better).map(({ title, points }) => [
      title[language],
      `${points > 0 ? '+' : ''}${shown(points)}`,
    ]);
    const { application, rank } = better;
    return [
      '',
      strong(messages.behind(`${application.id} ${application.name}`, rank)),
      ...table(['', ''], parts, [false, true], width).slice(1),
    ];
  }
}
