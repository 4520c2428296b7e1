import type { Field, Language, LocalizedText, Position } from '@insedia/domain';
import { type Assessment, type Criterion, formFields, type Ranked } from '@insedia/scoring';
import { decimalsOf, NumberWriter } from './format.ts';

/** What the report prints beside the assessment. */
export interface ReportContext {
  readonly language: Language;
  /** Name and version of the program: `insedia 0.0.0`. */
  readonly program: string;
  /** The files the assessment was made from. */
  readonly inputs: readonly InputFile[];
  /** Points drawn faintly behind the sites on the map, such as seats of municipalities; may be empty. */
  readonly background: readonly Position[];
}

/** A file the assessment was made from. */
export interface InputFile {
  readonly role: LocalizedText;
  readonly file: string;
  readonly sha256: string;
  readonly records: number;
}

/** Beyond this many, sheets would make a file nobody opens. */
const SHEETS = 200;

/** How many sites the map numbers and the bars compare. */
const TOP = 10;

/** What every section of the report is written from. */
export class Page {
  readonly assessment: Assessment;
  readonly context: ReportContext;
  readonly numbers: NumberWriter;
  readonly fields: ReadonlyMap<string, Field>;
  /** The sites that have a sheet. */
  readonly sheets: readonly Ranked[];
  readonly top: readonly Ranked[];
  readonly #weightDecimals: number;

  constructor(assessment: Assessment, context: ReportContext) {
    this.assessment = assessment;
    this.context = context;
    this.numbers = new NumberWriter(context.language);
    this.fields = new Map(formFields(assessment.call.form).map((field) => [field.name, field]));
    this.sheets = assessment.ranked.slice(0, SHEETS);
    this.top = assessment.ranked.slice(0, TOP);
    this.#weightDecimals = Math.max(...this.criteria.map(({ weight }) => decimalsOf(weight)));
  }

  /** The text in the report's language. */
  say(text: LocalizedText): string {
    return text[this.context.language];
  }

  /** Points of the score, with the decimals the call rounds to. */
  points(points: number): string {
    return this.numbers.fixed(points, this.assessment.call.score.decimals.value);
  }

  /** A count. */
  count(number: number): string {
    return this.numbers.fixed(number, 0);
  }

  /** The weight of a criterion, with the decimals that the most exact weight of the call has. */
  weight({ weight }: Criterion): string {
    return this.numbers.fixed(weight, this.#weightDecimals);
  }

  get criteria(): readonly Criterion[] {
    return this.assessment.call.criteria;
  }
}

/** What a criterion is called where its title does not fit: C1, C2 and so on, in the call's order. */
export function criterionCode(position: number): string {
  return `C${position + 1}`;
}

/** The anchor of a site's sheet. */
export function sheetAnchor(position: number): string {
  return `s${position + 1}`;
}
