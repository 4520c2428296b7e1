import { formatCents } from '@insedia/budget';
import type { Language, LocalizedText } from '@insedia/domain';
import type { Programme, Quantity, Readings, Stage } from '@insedia/domain/programme';
import type { Fraction, Intake, KpiFigure, MonitoringReport, Place, Profile } from '@insedia/monitoring';
import type { BudgetStatement } from '../budget/statement.ts';
import type { RowFault } from '../read/row-fault.ts';
import type { SlaReport } from '../sla/report.ts';
import type { ColumnKind, WrittenColumn } from '../spreadsheet/write-workbook.ts';
import { dateText } from '../text/dates.ts';
import { type MonitoringMessages, monitoringMessagesIn } from '../text/monitoring-messages.ts';
import { CLOSED, OUTSIDE } from '../text/monitoring-words.ts';
import { NumberWriter } from '../text/numbers.ts';
import { figureText } from '../text/programme-lines.ts';
import type { Badge, ReportColumn, Tone } from '../write/tables/table.ts';

/** A file that a report was made from. */
export interface ReadFile {
  readonly what: 'events' | 'tickets' | 'documents';
  readonly path: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  /** Rows or lines that hold something. */
  readonly rows: number;
}

/** Everything that a report on a programme is written from. */
export interface ProgrammeReport {
  readonly programme: Programme;
  /** Those chosen of its open points. */
  readonly readings: Readings;
  readonly report: MonitoringReport;
  /** What became of the events that could be read. */
  readonly intake: Intake;
  /** Rows that could not be read, and how many faulty rows they are. */
  readonly faults: readonly RowFault[];
  readonly refusedRows: number;
  /** Events recorded after the day. */
  readonly later: number;
  readonly sla: SlaReport | undefined;
  readonly budget: BudgetStatement | undefined;
  readonly files: readonly ReadFile[];
}

/** How the report says things in a language. */
export class MonitoringPage {
  readonly about: ProgrammeReport;
  readonly language: Language;
  readonly messages: MonitoringMessages;
  readonly numbers: NumberWriter;

  constructor(about: ProgrammeReport, language: Language) {
    this.about = about;
    this.language = language;
    this.messages = monitoringMessagesIn(language);
    this.numbers = new NumberWriter(language);
  }

  say(text: LocalizedText): string {
    return text[this.language];
  }

  date(date: string): string {
    return dateText(date, this.language);
  }

  /** What a company is called, its id where no name is known. */
  company(id: string): string {
    return this.profile(id).name ?? id;
  }

  profile(company: string): Profile {
    return this.about.report.profiles.get(company) ?? {};
  }

  place(place: Place | undefined): string {
    if (place === undefined) return this.say(OUTSIDE);
    if (place === 'closed') return this.say(CLOSED);
    return this.stage(place)?.title[this.language] ?? place;
  }

  stage(id: Stage['id']): Stage | undefined {
    return this.about.programme.stages.find((stage) => stage.id === id);
  }

  /** Who owes something: a body of the programme, or a municipality by its code. */
  owner(id: string): string {
    return this.about.programme.bodies.find((body) => body.id === id)?.title[this.language] ?? id;
  }

  badge({ text, tone }: { readonly text: LocalizedText; readonly tone: Tone }): Badge {
    return { badge: tone, text: this.say(text) };
  }

  /** A quantity of a KPI: euros, a whole number, or a mean with one decimal. */
  quantity(value: Fraction, target: Quantity): string {
    if ('cents' in target) return euros(value.of / value.over, this.language);
    return this.fraction(value);
  }

  /** A whole number, or one decimal, the nearest, halves up. */
  fraction({ of, over }: Fraction): string {
    if (of % over === 0n) return this.numbers.exact(Number(of / over));
    return this.numbers.fixed(Number((of * 20n + over) / (2n * over)) / 10, 1);
  }

  /** What a KPI asks for: `almeno 100 imprese`. */
  asked({ kind, target }: KpiFigure): string {
    return figureText({ ...target, kind }, this.language)
      .replace(/[,.]00$/, '')
      .replace('€ ', '€\u00a0');
  }

  /** The target of a KPI, the number alone. */
  target({ target }: KpiFigure): string {
    return 'cents' in target ? euros(target.cents, this.language) : this.numbers.exact(target.count);
  }
}

/** A column of a table of the report. */
export function column(title: string, kind: ColumnKind, width: number): WrittenColumn {
  return { title, kind, width };
}

/** A column of figures with words or signs about them. */
export function figureColumn(title: string, width: number): ReportColumn {
  return { title, kind: 'text', width, figures: true };
}

/** Euros, with cents where there are any. */
function euros(cents: bigint, language: Language): string {
  return `€\u00a0${formatCents(cents, language).replace(/[,.]00$/, '')}`;
}
