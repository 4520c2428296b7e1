import type { ReportTable } from '../write/tables/table.ts';

/** A part of the report, whatever it is written as. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Figures that stand first, with what they are. */
  readonly figures?: readonly (readonly [name: string, figure: string])[];
  readonly lines: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** Figures and lines as sentences, where figures are not drawn. */
export function textOf({ figures = [], lines }: Section): readonly string[] {
  const all = figures.map(([name, figure]) => `${name}: ${figure}`).join('; ');
  return all === '' ? lines : [all, ...lines];
}
