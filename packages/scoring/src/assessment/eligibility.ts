import { type LocalizedText, writeInstant } from '@insedia/domain';
import type { Application, CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { neededValue } from '../applications/messages.ts';
import type { Call, EligibilityRule } from '../call/call.ts';
import { fieldsOf, meets, valueIn } from '../call/condition.ts';
import type { Reason } from './assessment.ts';
import { observed } from './observed.ts';
import type { Verdict } from './sift.ts';
import type { TerritoryIndex } from './territory.ts';

/** Checks an application against the window, the territory and every rule of a call. */
export function eligibility(
  call: Call,
  application: Application,
  columns: ColumnMatch,
  territory: TerritoryIndex | undefined,
): Verdict {
  const reasons: Reason[] = [];
  const errors: CellError[] = [];
  for (const found of [outsideWindow(call, application, columns), territory?.check(application, columns)]) {
    if (found && 'column' in found) errors.push(found);
    else if (found) reasons.push(found);
  }
  for (const rule of call.eligibility) {
    const holds = applies(rule, application);
    if (holds === false) reasons.push(failed(call, rule, application, BROKEN));
    if (holds === undefined && rule.missing.value === 'ineligible') {
      reasons.push(failed(call, rule, application, UNPROVED));
    } else if (holds === undefined) errors.push(...neededBy(rule, application, columns));
  }
  return { reasons, errors };
}

/** `true` if the rule is met or does not speak of this application, `undefined` if a field it needs is empty. */
function applies({ when, require }: EligibilityRule, { values }: Application): boolean | undefined {
  const concerned = when ? meets(values, when) : true;
  if (concerned === false) return true;
  const met = meets(values, require);
  return concerned === undefined && met !== true ? undefined : met;
}

const BROKEN: LocalizedText = { it: 'requisito non soddisfatto', en: 'requirement not met' };
const UNPROVED: LocalizedText = { it: 'requisito non dimostrato', en: 'requirement not proved' };

/** The reason that a rule gives, with what the application says in the fields the rule reads. */
function failed(call: Call, rule: EligibilityRule, { values }: Application, how: LocalizedText): Reason {
  const { id, title, citation } = rule;
  const { it, en } = observed(call, values, fieldsRead(rule));
  return {
    kind: 'rule',
    id,
    message: { it: `${how.it}: ${title.it} (${it})`, en: `${how.en}: ${title.en} (${en})` },
    citation,
  };
}

function fieldsRead({ when, require }: EligibilityRule): string[] {
  return [...new Set([...(when ? fieldsOf(when) : []), ...fieldsOf(require)])];
}

/** The empty cells that keep a rule from being decided. */
function neededBy(rule: EligibilityRule, { values }: Application, columns: ColumnMatch): CellError[] {
  return fieldsRead(rule)
    .filter((name) => valueIn(values, name) === null)
    .map((name) => neededValue(columns.matched[name] ?? name, rule.title));
}

const WINDOW_TITLE = { it: 'Termini di presentazione', en: 'Submission window' };

function outsideWindow(
  { timeZone, window }: Call,
  { values }: Application,
  columns: ColumnMatch,
): Reason | CellError | undefined {
  if (!window) return undefined;
  const submittedAt = valueIn(values, 'submittedAt');
  if (typeof submittedAt !== 'number')
    return neededValue(columns.matched.submittedAt ?? 'submittedAt', WINDOW_TITLE);
  if (submittedAt >= window.opens && submittedAt <= window.closes) return undefined;
  const early = submittedAt < window.opens;
  const end = early ? window.opens : window.closes;
  const [received, limit] = [submittedAt, end].map((instant) => ({
    it: writeInstant(instant, timeZone.value, 'it'),
    en: writeInstant(instant, timeZone.value, 'en'),
  }));
  return {
    kind: 'window',
    message: early
      ? {
          it: `presentata prima dell’apertura dei termini (ricevuta il ${received?.it}, apertura ${limit?.it})`,
          en: `submitted before the call opened (received ${received?.en}, opened ${limit?.en})`,
        }
      : {
          it: `presentata dopo la chiusura dei termini (ricevuta il ${received?.it}, chiusura ${limit?.it})`,
          en: `submitted after the call closed (received ${received?.en}, closed ${limit?.en})`,
        },
    citation: window.citation,
  };
}
