import type { LocalizedText } from '@insedia/domain';
import type { Html } from '../../html/html.ts';
import type { Page } from '../page.ts';
import { acceptabilitySection } from './acceptability.ts';
import { checksSection } from './checks.ts';
import { crossCheckSection } from './cross-check.ts';
import { TEXT } from './messages.ts';
import { paretoSection } from './pareto.ts';
import { stabilitySection } from './stability.ts';

/** A section of the report, what the contents call it, and its anchor. */
export type Section = readonly [title: LocalizedText, anchor: string, section: Html | undefined];

/** The sections on other methods and on what the ranking can bear, as far as they were asked for. */
export function robustnessSections(page: Page): Section[] {
  const { crossCheck, sensitivity } = page.context;
  // With fewer than two there is no order to check.
  if (page.assessment.ranked.length < 2) return [];
  return [
    ...(crossCheck ? [[TEXT.crossCheck, 'cross-check', crossCheckSection(page, crossCheck)] as const] : []),
    ...(sensitivity
      ? ([
          [TEXT.stability, 'stability', stabilitySection(page, sensitivity)],
          [TEXT.acceptability, 'acceptability', acceptabilitySection(page, sensitivity)],
          [TEXT.pareto, 'pareto', sensitivity.pareto && paretoSection(page, sensitivity.pareto)],
        ] as const)
      : []),
  ];
}

/** What those analyses were told. */
export function checksSections(page: Page): Section[] {
  const { crossCheck, sensitivity } = page.context;
  const statements = [...(crossCheck?.statements ?? []), ...(sensitivity?.statements ?? [])];
  return statements.length === 0 ? [] : [[TEXT.checks, 'checks', checksSection(page, statements)]];
}
