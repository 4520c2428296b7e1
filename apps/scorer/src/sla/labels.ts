import { type Language, writeInstant } from '@insedia/domain';
import {
  ATTRACT_2021_TARGETS,
  type AttainmentGroup,
  type Fraction,
  type Outcome,
  percentile,
  shareMet,
} from '@insedia/sla';
import { NumberWriter } from '../text/numbers.ts';
import { slaMessagesIn } from '../text/sla-messages.ts';
import { deadlineText, hoursMinutes } from '../text/sla-times.ts';
import { RESULTS } from '../text/sla-words.ts';
import type { SlaReport } from './report.ts';

/** What a target is called. */
export function targetTitle(id: string, language: Language): string {
  return ATTRACT_2021_TARGETS.find((target) => target.id === id)?.title[language] ?? id;
}

/** A desk or municipality, or the word for none. */
export function nameOr(name: string | undefined, language: Language): string {
  return name === undefined || name === '' ? slaMessagesIn(language).unnamed : name;
}

/** A share in percent with a decimal; a dash where nothing was counted. */
export function shareText(share: Fraction, language: Language): string {
  const permille = sharePermille(share);
  return permille === undefined ? '–' : `${new NumberWriter(language).fixed(permille / 10, 1)}%`;
}

/** A share in whole thousandths, all and nothing only where it is exactly that; `undefined` where nothing was counted. */
export function sharePermille({ counted, met }: Fraction): number | undefined {
  if (counted === 0) return undefined;
  if (met === 0 || met === counted) return met === 0 ? 0 : 1000;
  return Math.min(Math.max(Math.round((1000 * met) / counted), 1), 999);
}

/** What a group is called: the target, or what it is grouped by within one. */
export function groupName({ values: [target = '', name] }: AttainmentGroup, language: Language): string {
  return name === undefined ? targetTitle(target, language) : nameOr(name, language);
}

/** The cells of a group: met of counted, share, late, overdue, open, ended unmet, median, nine tenths. */
export function attainmentCells({ tally }: AttainmentGroup, report: SlaReport, language: Language): string[] {
  const share = shareMet(tally, report.overdue);
  const used = (percent: number): string => {
    const value = percentile(tally.usedMs, percent);
    return value === undefined ? '–' : hoursMinutes(value);
  };
  return [
    `${share.met}/${share.counted}`,
    shareText(share, language),
    String(tally.late.length),
    String(tally.overdue.length),
    String(tally.open.length),
    String(tally.stopped.length),
    used(50),
    used(90),
  ];
}

/** The cells that say which outcome one is: ticket, target, desk, municipality, opening, deadline. */
export function outcomeCells(outcome: Outcome, { timeZone }: SlaReport, language: Language): string[] {
  const { dimensions, dueAt, openedAt, target, ticket } = outcome;
  return [
    ticket,
    targetTitle(target, language),
    nameOr(dimensions.desk, language),
    nameOr(dimensions.municipality, language),
    writeInstant(openedAt, timeZone, language),
    deadlineText(dueAt, timeZone, language),
  ];
}

/** When an outcome was answered, how it came out, and by how much of the reading's time it is over its deadline. */
export function breachCells(outcome: Outcome, { timeZone }: SlaReport, language: Language): string[] {
  const { durationMs, metAt, usedMs } = outcome;
  const overMs = Math.ceil((usedMs - durationMs) / 1000) * 1000;
  return [
    metAt === undefined ? '–' : writeInstant(metAt, timeZone, language),
    resultText(outcome, timeZone, language),
    overMs > 0 ? hoursMinutes(overMs) : slaMessagesIn(language).afterClosing,
  ];
}

/** How what has not been answered stands, and how much of the reading's time is left. */
export function leftCells(outcome: Outcome, { timeZone }: SlaReport, language: Language): string[] {
  return [resultText(outcome, timeZone, language), hoursMinutes(outcome.durationMs - outcome.usedMs)];
}

/** How an outcome came out; while a pause holds it, since when, and that its deadline is what it would be now. */
export function resultText({ pausedSince, result }: Outcome, timeZone: string, language: Language): string {
  if (pausedSince === undefined) return RESULTS[result][language];
  const { ifResumed, pausedSince: since } = slaMessagesIn(language);
  const paused = since(writeInstant(pausedSince, timeZone, language));
  return result === 'open' ? `${paused}; ${ifResumed}` : `${RESULTS[result][language]}, ${paused}`;
}
