import type { Act, Language, LocalizedText, Position } from '@insedia/domain';
import {
  type Assessment,
  type Criterion,
  type CrossCheck,
  type Ineligible,
  type NeedsOf,
  needsOf,
  type Ranked,
  type Rejection,
  type Sensitivity,
} from '@insedia/scoring';
import { decimalsOf } from '../../text/numbers.ts';
import { type Wording, wordingOf } from '../../text/wording.ts';
import type { Ring } from './map-outlines.ts';

/** What the report prints beside the assessment. */
export interface ReportContext {
  readonly language: Language;
  /** Name and version of the program: `insedia 0.0.0`. */
  readonly program: string;
  /** The files the assessment was made from. */
  readonly inputs: readonly InputFile[];
  /** Points drawn faintly behind the sites on the map, such as seats of municipalities; may be empty. */
  readonly background: readonly Position[];
  /** Boundaries drawn behind the sites on the map, such as those of municipalities; may be empty. */
  readonly outlines: readonly Ring[];
  /** What the municipalities of the territory are called, by the code that applications state; may be empty. */
  readonly municipalities: ReadonlyMap<string, string>;
  /** Other methods beside the ranking, where they were asked for. */
  readonly crossCheck?: CrossCheck | undefined;
  /** What the ranking can bear, where it was asked for. */
  readonly sensitivity?: Sensitivity | undefined;
}

/** A file the assessment was made from. */
export interface InputFile {
  readonly role: LocalizedText;
  readonly file: string;
  readonly sha256: string;
  /** None in a file that goes with another. */
  readonly records?: number | undefined;
}

/** Beyond this many, sheets would make a file nobody opens. */
const SHEETS = 200;

/** Beyond these, tables would make a file that browsers cannot open; `ranking.csv` holds every row. */
const RANKED_ROWS = 5000;
const EXCLUDED_ROWS = 1000;

/** How many sites the map numbers and the bars compare. */
const TOP = 10;

/** What every section of the report is written from. */
export class Page implements Wording {
  readonly assessment: Assessment;
  readonly context: ReportContext;
  readonly numbers: Wording['numbers'];
  readonly fields: Wording['fields'];
  readonly say: Wording['say'];
  readonly points: Wording['points'];
  readonly instant: Wording['instant'];
  /** The sites that have a row in the ranking. */
  readonly ranked: readonly Ranked[];
  /** The sites that have a sheet. */
  readonly sheets: readonly Ranked[];
  readonly top: readonly Ranked[];
  /** The ineligible that are printed. */
  readonly ineligible: readonly Ineligible[];
  /** The rejected that are printed. */
  readonly rejected: readonly Rejection[];
  /** What an application would need to reach a rank. */
  readonly needsOf: NeedsOf;
  readonly #weightDecimals: number;

  constructor(assessment: Assessment, context: ReportContext) {
    this.assessment = assessment;
    this.context = context;
    const wording = wordingOf(assessment.call, context.language);
    this.numbers = wording.numbers;
    this.fields = wording.fields;
    this.say = wording.say;
    this.points = wording.points;
    this.instant = wording.instant;
    this.ranked = assessment.ranked.slice(0, RANKED_ROWS);
    this.sheets = assessment.ranked.slice(0, SHEETS);
    this.top = assessment.ranked.slice(0, TOP);
    this.ineligible = assessment.ineligible.slice(0, EXCLUDED_ROWS);
    this.rejected = assessment.rejected.slice(0, EXCLUDED_ROWS);
    this.needsOf = needsOf(assessment);
    this.#weightDecimals = Math.max(...this.criteria.map(({ weight }) => decimalsOf(weight)));
  }

  /** A count. */
  count(number: number): string {
    return this.numbers.fixed(number, 0);
  }

  /** The weight of a criterion, with the decimals that the most exact weight of the call has. */
  weight({ weight }: Criterion): string {
    return this.numbers.fixed(weight, this.#weightDecimals);
  }

  get acts(): readonly Act[] {
    return this.assessment.call.acts;
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
