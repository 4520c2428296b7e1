import { type Citation, type Language, writeInstant } from '@insedia/domain';
import type { PolicyStatement, Ranked, Reason } from '@insedia/scoring';
import type { Run } from '../../run.ts';
import { dateText } from '../../text/dates.ts';
import { messagesIn } from '../../text/messages.ts';
import { tieSteps } from '../../text/tie-break.ts';
import { type Wording, wordingOf } from '../../text/wording.ts';
import { PROGRAM } from '../../version.ts';
import { inputRecords } from '../manifest.ts';
import { errorText, lineOf } from '../ranking-rows.ts';
import { criterionCode } from '../report/page.ts';
import { markdownTable } from '../tables/markdown-table.ts';
import type { ReportColumn, TableCell } from '../tables/table.ts';
import { type MinutesMessages, minutesMessagesIn } from './messages.ts';

/** Beyond this many, minutes would be a file that nobody reads; `ranking.csv` holds every one. */
const MOST_ROWS = 5000;

/**
 * A draft of the minutes of the commission that assesses the applications: who was left out by which clause, the ranking
 * with the points of each criterion, the choices of method to be confirmed, the files. What only people know is blank.
 */
export function minutes(run: Run, language: Language): string {
  const messages = minutesMessagesIn(language);
  const wording = wordingOf(run.assessment.call, language);
  const draft = new Draft(run, language, messages, wording);
  const { call, ineligible, ranked, read, rejected } = run.assessment;
  const counts = messagesIn(language).counts(read, ranked.length, ineligible.length, rejected.length);
  const parts = [
    `# ${messages.title}`,
    `**${wording.say(call.title)}**`,
    ...(call.fictional ? [`**${messages.fictional}**`] : []),
    `*${messages.draft}*`,
    messages.opening.slice(0, 1).join('\n'),
    messages.opening.slice(1).join('\n'),
    `## 1. ${messages.call}`,
    ...draft.call(),
    `## 2. ${messages.received}`,
    `${counts}.`,
    `## 3. ${messages.criteria}`,
    ...draft.criteria(),
    `## 4. ${messages.rejected}`,
    ...draft.rejected(),
    `## 5. ${messages.ineligible}`,
    draft.ineligible(),
    `## 6. ${messages.ranking}`,
    ...draft.ranking(),
    `## 7. ${messages.choices}`,
    ...draft.choices(),
    `## 8. ${messages.files}`,
    ...draft.files(),
    ...messages.closing,
    ...messages.signatures,
  ];
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
}

/** The parts of the minutes. */
class Draft {
  readonly #run: Run;
  readonly #language: Language;
  readonly #messages: MinutesMessages;
  readonly #wording: Wording;

  constructor(run: Run, language: Language, messages: MinutesMessages, wording: Wording) {
    this.#run = run;
    this.#language = language;
    this.#messages = messages;
    this.#wording = wording;
  }

  call(): string[] {
    const { acts, timeZone, window } = this.#run.assessment.call;
    const zone = timeZone.value;
    const [from, to] = [window?.opens, window?.closes].map((instant) =>
      instant === undefined ? '' : writeInstant(instant, zone, this.#language),
    );
    const list = acts.map(({ date, title }) => {
      const on = date === undefined ? '' : ` (${dateText(date, this.#language)})`;
      return `- ${this.#wording.say(title)}${on}`;
    });
    return [
      ...(list.length > 0 ? [`${this.#messages.acts}:`, list.join('\n')] : []),
      ...(window ? [this.#messages.window(from ?? '', to ?? '')] : []),
    ];
  }

  criteria(): string[] {
    const { call } = this.#run.assessment;
    const { criteria, score } = call;
    const outOf = score.outOf.value;
    const rows = criteria.map(({ title, weight }, j): TableCell[] => [
      criterionCode(j),
      this.#wording.say(title),
      this.#wording.numbers.exact(weight),
      this.#wording.points(weight * outOf),
    ]);
    return [
      this.#table(this.#messages.criteriaHead, rows, [2, 3]),
      this.#messages.outOf(this.#wording.points(outOf)),
      ...(score.minimum ? [this.#messages.minimum(this.#wording.points(score.minimum.points))] : []),
    ];
  }

  rejected(): string[] {
    const { rejected } = this.#run.assessment;
    const rows = rejected.map(({ at, errors, id, name }): TableCell[] => [
      String(lineOf(at)),
      id ?? null,
      name ?? null,
      errors.map((error) => errorText(error, this.#language)).join(' · '),
    ]);
    const table = this.#table(this.#messages.rejectedHead, rows.slice(0, MOST_ROWS), []);
    return [...(rows.length > 0 ? [this.#messages.rejectedNote] : []), table, ...this.#left(rows.length)];
  }

  ineligible(): string {
    const rows = this.#run.assessment.ineligible
      .slice(0, MOST_ROWS)
      .map(({ application, reasons }): TableCell[] => [
        application.id,
        application.name,
        reasons.map((reason) => this.#reason(reason)).join(' · '),
      ]);
    return this.#table(this.#messages.ineligibleHead, rows, []);
  }

  ranking(): string[] {
    const { call, ranked } = this.#run.assessment;
    const { codes, id, name, points, rank } = this.#messages;
    const first = 3;
    const head = [rank, id, name, ...call.criteria.map((_, j) => criterionCode(j)), points];
    const rows = ranked
      .slice(0, MOST_ROWS)
      .map((entry, i): TableCell[] => [
        `${entry.rank}${this.#tied(entry, ranked[i - 1])}`,
        entry.application.id,
        entry.application.name,
        ...entry.score.results.map((result) => this.#wording.points(result.points)),
        this.#wording.points(entry.score.points),
      ]);
    const figures = Array.from({ length: head.length - first }, (_, j) => first + j);
    const table = this.#table(head, rows, figures);
    return ranked.length === 0 ? [table] : [codes, table, ...this.#left(ranked.length)];
  }

  choices(): string[] {
    const { assessment } = this.#run;
    const rows = assessment.policies.map((policy): TableCell[] => [
      this.#wording.say(policy.title),
      this.#wording.say(policy.value),
      this.#basis(policy),
    ]);
    return [this.#messages.choicesNote, this.#table(this.#messages.choicesHead, rows, [])];
  }

  files(): string[] {
    const rows = inputRecords(this.#run).map(({ file, sha256 }): TableCell[] => [file, sha256]);
    return [
      this.#table(this.#messages.filesHead, rows, []),
      this.#messages.program(`${PROGRAM.name} ${PROGRAM.version}`),
    ];
  }

  /** How a rank came about where points alone did not make it. */
  #tied(entry: Ranked, above: Ranked | undefined): string {
    const { exAequo, tieBreak } = this.#messages;
    if (entry.exAequo > 0) return ` (${exAequo})`;
    const decided = above && tieSteps(this.#wording, this.#run.assessment.call, above, entry).length > 0;
    return decided ? ` (${tieBreak})` : '';
  }

  #reason({ citation, message }: Reason): string {
    const text = this.#wording.say(message);
    return citation ? `${text} [${this.#place(citation)}]` : text;
  }

  #place({ act, article, line }: Citation): string {
    const title = this.#run.assessment.call.acts.find((one) => one.id === act)?.title;
    return [title ? this.#wording.say(title) : act, article, line]
      .filter((part) => part !== undefined)
      .join(', ');
  }

  #basis({ citation, status }: PolicyStatement): string {
    const word = this.#messages.status[status];
    if (!citation) return word;
    const { quote } = citation;
    return `${word}: ${this.#place(citation)}${quote === undefined ? '' : ` «${quote}»`}`;
  }

  #left(rows: number): string[] {
    return rows > MOST_ROWS ? [this.#messages.tooMany(rows - MOST_ROWS)] : [];
  }

  #table(
    head: readonly string[],
    rows: readonly (readonly TableCell[])[],
    figures: readonly number[],
  ): string {
    const columns = head.map(
      (title, j): ReportColumn => ({ title, kind: 'text', width: 20, figures: figures.includes(j) }),
    );
    return markdownTable({ name: '', title: '', columns, rows, none: this.#messages.nobody }, this.#language);
  }
}
