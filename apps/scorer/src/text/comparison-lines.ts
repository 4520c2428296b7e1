import {
  ATTRACT_2021_POLICIES,
  OPEN_POINTS,
  POLICY_NAMES,
  type Policies,
  type PolicyName,
  readingText,
} from '@insedia/budget';
import { type Comparison, comparedCents, paysStated } from '../budget/comparison.ts';
import { amountText, missingIn } from '../budget/view.ts';
import type { Context } from '../context.ts';
import { rowCounts } from './budget-lines.ts';
import { budgetMessagesIn } from './budget-messages.ts';
import { dateText } from './dates.ts';
import { table } from './terminal.ts';

type Shown = Pick<Context, 'language' | 'strong'>;

/** What each reading would pay, for a terminal. */
export function comparisonLines(comparison: Comparison, { language, strong }: Shown): string[] {
  const messages = budgetMessagesIn(language);
  const { same, statement } = comparison;
  const missing = missingIn(statement, language);
  return [
    strong(messages.comparisonTitle(dateText(statement.asOf, language))),
    ...(statement.gathered.read.fictional ? [messages.fictional] : []),
    rowCounts(statement, messages),
    ...statement.notes.map((note) => note[language]),
    ...(missing.length === 0 ? [] : ['', strong(messages.missing), ...missing.map((text) => `  ${text}`)]),
    '',
    ...table(
      messages.comparisonHead,
      comparisonCells(comparison, language),
      messages.comparisonHead.map((_, i) => i > 0),
      Infinity,
    ),
    '',
    messages.comparisonNote,
    ...(paysStated(statement) ? [messages.paidStand] : []),
    ...(same.length === 0 ? [] : [messages.same(same.map((name) => OPEN_POINTS[name].point).join(', '))]),
  ];
}

/** The cells of the comparison: each point's title, then its readings. */
export function comparisonCells({ differing }: Comparison, language: Shown['language']): string[][] {
  const messages = budgetMessagesIn(language);
  return differing.flatMap((row, i) => {
    const { chosen, point, policy, title, words } = row;
    const cells = [
      `${chosen ? '*' : ' '} ${words[language]}`,
      ...comparedCents(row).map((cents) => amountText(cents, messages, language)),
    ];
    const opens = differing[i - 1]?.policy !== policy;
    return opens ? [[`${point} ${title[language]}`, '', '', '', '', '', '', ''], cells] : [cells];
  });
}

/** The points the decree leaves open, and the readings that `--reading` takes. */
export function pointLines({ language, strong }: Shown): string[] {
  const messages = budgetMessagesIn(language);
  const rows = POLICY_NAMES.flatMap((name) => pointRows(name, ATTRACT_2021_POLICIES, language));
  return [
    strong(messages.policiesTitle),
    ...table(messages.optionsHead, rows, [false, false, false, false], Infinity),
  ];
}

function pointRows<N extends PolicyName>(
  name: N,
  policies: Policies,
  language: Shown['language'],
): string[][] {
  const { point, readings, title, words } = OPEN_POINTS[name];
  const own = readingText(policies[name].value);
  return readings.map((value, i) => [
    i === 0 ? point : '',
    i === 0 ? title[language] : '',
    `${readingText(value) === own ? '*' : ' '} ${optionText(value)}`,
    words(value)[language],
  ]);
}

/** A reading as `--reading` takes it. */
function optionText(value: Policies[PolicyName]['value']): string {
  if (value === null) return 'none';
  if (typeof value !== 'object' || 'of' in value) return readingText(value);
  if (!('allowed' in value)) return '–';
  if (!value.allowed) return 'never';
  return value.threshold === null ? 'none' : readingText(value.threshold);
}
