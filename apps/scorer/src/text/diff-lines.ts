import type { Assessment } from '@insedia/scoring';
import type { Context } from '../context.ts';
import type { RunDifference, SiteChange } from '../diff/compare-runs.ts';
import type { Standing } from '../diff/standings.ts';
import { type DiffMessages, diffMessagesIn } from './diff-messages.ts';
import { table } from './terminal.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Beyond this many names, a sentence counts the others. */
const MOST_NAMED = 4;

/** Files that two runs read, side by side. */
export interface FilePair {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly same: boolean;
}

/** What differs between two runs, for a terminal. */
export function diffLines(
  files: readonly FilePair[],
  difference: RunDifference,
  { call }: Assessment,
  { language, strong }: Pick<Context, 'language' | 'strong'>,
): string[] {
  const messages = diffMessagesIn(language);
  const wording = wordingOf(call, language);
  const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0
      ? []
      : [strong(title), ...table(head, rows, [], Infinity).map((line) => `  ${line}`), ''];
  const titles = new Map(call.criteria.map(({ id, title }) => [id, wording.say(title)]));
  return [
    ...section(
      messages.files,
      messages.filesHead,
      files.map(({ after, before, same }) => [
        before ?? '–',
        after ?? '–',
        same ? messages.same : messages.changed,
      ]),
    ),
    ...section(
      messages.call,
      messages.callHead,
      difference.call.map(({ after, before, what }) => [
        wording.say(what),
        before ? wording.say(before) : '–',
        after ? wording.say(after) : '–',
      ]),
    ),
    ...section(
      messages.sites,
      messages.sitesHead,
      difference.sites.map((site) => siteRow(site, wording, titles, messages)),
    ),
    `${difference.sites.length === 0 ? `${messages.none}; ` : ''}${messages.unchanged(difference.unchanged)}`,
  ];
}

function siteRow(
  site: SiteChange,
  wording: Wording,
  titles: ReadonlyMap<string, string>,
  messages: DiffMessages,
): string[] {
  const { after, before, id, name } = site;
  return [
    id,
    name ?? '–',
    standingText(before, messages.absent, messages),
    standingText(after, messages.gone, messages),
    pointsText(before, after, wording),
    why(site, wording, titles, messages),
  ];
}

function standingText(standing: Standing, absent: string, messages: DiffMessages): string {
  if (standing.kind === 'ranked') return messages.rank(standing.rank);
  return standing.kind === 'absent' ? absent : messages[standing.kind];
}

function pointsText(before: Standing, after: Standing, { points }: Wording): string {
  const [was, is] = [before, after].map((one) => (one.kind === 'ranked' ? one.points : undefined));
  if (was === is) return was === undefined ? '–' : points(was);
  return [was, is].map((number) => (number === undefined ? '–' : points(number))).join(' → ');
}

/** Criteria first, by how much they moved it, then the others around it, then why it has no place. */
function why(
  { after, before, entered, left, passed, passedBy, points }: SiteChange,
  wording: Wording,
  titles: ReadonlyMap<string, string>,
  messages: DiffMessages,
): string {
  const shifts = points
    .map((change) => ({ ...change, by: (change.after ?? 0) - (change.before ?? 0) }))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ by, criterion }) => `${titles.get(criterion) ?? criterion} ${signed(by, wording)}`);
  const reasons = [after, before].flatMap((one) => ('reasons' in one ? one.reasons : []));
  const named = (ids: readonly string[]): string =>
    [
      ...ids.slice(0, MOST_NAMED),
      ...(ids.length > MOST_NAMED ? [messages.others(ids.length - MOST_NAMED)] : []),
    ].join(', ');
  return [
    ...(shifts.length > 0 ? [shifts.join(', ')] : []),
    ...(passedBy.length > 0 ? [messages.passedBy(named(passedBy))] : []),
    ...(passed.length > 0 ? [messages.passed(named(passed))] : []),
    ...(entered.length > 0 ? [messages.entered(named(entered))] : []),
    ...(left.length > 0 ? [messages.left(named(left))] : []),
    ...reasons.map((reason) => wording.say(reason)),
  ].join('; ');
}

function signed(by: number, { points }: Wording): string {
  return `${by > 0 ? '+' : ''}${points(by)}`;
}
