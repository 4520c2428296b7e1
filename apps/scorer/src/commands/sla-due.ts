import {
  ATTRACT_2021_ASSUMED,
  ATTRACT_2021_TARGETS,
  type DecreeTarget,
  HOURS_READINGS,
  type HoursReading,
} from '@insedia/sla';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import {
  bearingOn,
  type ChoiceOptions,
  choose,
  onWorkingTime,
  type Statement,
  type Subject,
} from '../sla/choices.ts';
import { type Due, dueBy } from '../sla/due.ts';
import { instantOf } from '../sla/instant.ts';
import { slaMessagesIn } from '../text/sla-messages.ts';
import { durationText, localText, longDate, longDeadline, longInstant } from '../text/sla-times.ts';
import { READING_MEANINGS, READINGS } from '../text/sla-words.ts';
import { statementLines } from '../text/statement-lines.ts';
import { table } from '../text/terminal.ts';

export interface DueOptions extends ChoiceOptions {
  readonly at: string;
  readonly target: DecreeTarget['id'];
  readonly json: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * Prints the deadline of a request, by the reading asked for or by all three, with every day between.
 *
 * @throws {UsageError} if the instant, the municipality, the hours or the calendar cannot be used
 */
export function slaDue(options: DueOptions, context: Context): number {
  const target = ATTRACT_2021_TARGETS.find(({ id }) => id === options.target);
  if (!target) throw new TypeError(`no target ${options.target}`);
  const { policy, statements } = choose(options);
  const { timeZone } = policy.office;
  const at = instantOf(options.at, timeZone, '--at');
  const readings = options.reading ? [options.reading] : HOURS_READINGS;
  const dues = onWorkingTime(() =>
    readings.map((reading) => dueBy(policy, reading, at, target.hours * HOUR_MS)),
  );
  if (options.json) context.print(JSON.stringify(asJson(target, at, dues, statements, timeZone), null, 2));
  else print(target, at, dues, statements, options, timeZone, context);
  return EXIT.ok;
}

function print(
  target: DecreeTarget,
  at: number,
  dues: readonly Due[],
  statements: readonly Statement[],
  options: DueOptions,
  timeZone: string,
  { language, print: line, strong }: Context,
): void {
  const messages = slaMessagesIn(language);
  const { citation, hours, title } = target;
  const fromReply = target.id === 'investors-phone' && options.followUpFrom === 'first-reply';
  line(strong(`${title[language]} ${messages.within(hours)}`));
  line(`${messages.quoted(citation.quote)} (${messages.decree}, ${messages.lines(citation.line)})`);
  line('');
  line(
    `${fromReply ? messages.fromFirstReply : messages.request}: ${longInstant(at, timeZone, language)} (${timeZone})`,
  );
  const rows = dues.map(({ dueAt, reading }) => [
    READINGS[reading][language],
    longDeadline(dueAt, timeZone, language),
    READING_MEANINGS[reading][language] + (isDefault(reading, dues) ? ` — ${messages.default}` : ''),
  ]);
  line('');
  for (const text of table(messages.dueHead, rows, [false, false, false], Infinity)) line(text);
  for (const { dueAt, reading, steps } of dues) {
    line('');
    line(strong(READINGS[reading][language]));
    const days = steps.map(({ clockChange, closed, countedMs, date, spans, totalMs }) => [
      longDate(date, language),
      (closed ? `– ${closed[language]}` : spans.join(', ')) +
        (clockChange ? ` (${messages.clockChange})` : ''),
      countedMs > 0 ? durationText(countedMs) : '',
      countedMs > 0 ? durationText(totalMs) : '',
    ]);
    for (const text of table(messages.stepHead, days, [false, false, true, true], Infinity))
      line(`  ${text}`);
    line(`  ${messages.dueAt}: ${longDeadline(dueAt, timeZone, language)}`);
  }
  line('');
  line(strong(messages.basedOn));
  for (const text of statementLines(concerning(statements, target, dues), language)) line(`  ${text}`);
}

/** The choices that have a part in the deadline of a target. */
function concerning(
  statements: readonly Statement[],
  { id, service }: DecreeTarget,
  dues: readonly Due[],
): Statement[] {
  const other = service === 'investors' ? 'days-municipalities' : 'days-investors';
  const left = new Set<Subject>([
    'target',
    'deadline',
    other,
    ...(id === 'investors-phone' ? [] : ['follow-up' as const]),
  ]);
  const readings = dues.map(({ reading }) => reading);
  return bearingOn(statements, readings).filter(({ subject }) => !left.has(subject));
}

/** The reading that holds where none is asked for. */
function isDefault(reading: HoursReading, dues: readonly Due[]): boolean {
  return dues.length > 1 && reading === ATTRACT_2021_ASSUMED.reading;
}

function asJson(
  { citation, hours, id, title }: DecreeTarget,
  at: number,
  dues: readonly Due[],
  statements: readonly Statement[],
  timeZone: string,
): unknown {
  const local = (instant: number): string => localText(instant, timeZone);
  return {
    target: id,
    title,
    hours,
    citation,
    timeZone,
    at: new Date(at).toISOString(),
    atLocal: local(at),
    readings: dues.map(({ dueAt, reading, steps }) => ({
      reading,
      default: reading === ATTRACT_2021_ASSUMED.reading,
      dueAt: new Date(dueAt).toISOString(),
      dueLocal: local(dueAt),
      steps,
    })),
    statements,
  };
}
