import type { Field, LocalizedText } from '@insedia/domain';
import type { Criterion, Measurement, Value } from '@insedia/scoring';
import { unitWord } from './units.ts';
import type { Wording } from './wording.ts';

const MISSING: LocalizedText = { it: 'dato assente', en: 'no data' };
const YES: LocalizedText = { it: 'sì', en: 'yes' };
const NO: LocalizedText = { it: 'no', en: 'no' };

/** A number in the unit of a criterion: `12,5 km`. Numbers of the form and the call are written in full. */
export function quantity(wording: Wording, criterion: Criterion, number: number): string {
  return inUnit(wording, wording.numbers.exact(number), unitOf(wording, criterion), number);
}

/** What a category of a criterion is called. */
export function categoryLabel(wording: Wording, criterion: Criterion, category: string): string {
  const field = fieldOf(wording, criterion);
  if (field?.type === 'boolean') return wording.say(category === 'true' ? YES : NO);
  return labelOf(wording, field, category);
}

/**
 * What a criterion read on a site, for a cell of a table: a number where it is one, else the word for it. Yes and
 * no are words whatever the criterion reads them as.
 */
export function measuredCell(
  wording: Wording,
  criterion: Criterion,
  { value }: Measurement,
): string | number {
  if (value === null) return wording.say(MISSING);
  if (typeof value === 'string') return categoryLabel(wording, criterion, value);
  return isTruth(wording, criterion) ? wording.say(value === 0 ? NO : YES) : value;
}

/** What was read on a site with its unit: `12,3457 km`, `area dismessa`, `sì (1)`. */
export function measuredValue(wording: Wording, criterion: Criterion, measured: Measurement): string {
  const { value } = measured;
  const cell = measuredCell(wording, criterion, measured);
  if (typeof cell === 'string') {
    return typeof value === 'number' ? `${cell} (${wording.numbers.exact(value)})` : cell;
  }
  if (fieldOf(wording, criterion)?.type === 'money') return euro(wording, cell);
  if (criterion.measure.kind === 'attribute') return quantity(wording, criterion, cell);
  return inUnit(wording, wording.numbers.measured(cell), unitOf(wording, criterion), cell);
}

/** The feature a measure was read from, or how many there were; empty for one that came with the application. */
export function measuredFrom({ say, numbers }: Wording, { feature, features }: Measurement): string {
  if (feature !== undefined) return feature;
  if (features === undefined) return '';
  const count = numbers.fixed(features, 0);
  return say({ it: `elementi: ${count}`, en: `features: ${count}` });
}

/** What was read on a site, with its unit and the feature it was read from: `12,3457 km (Orio al Serio)`. */
export function measuredText(wording: Wording, criterion: Criterion, measured: Measurement): string {
  const value = measuredValue(wording, criterion, measured);
  const from = measuredFrom(wording, measured);
  return from === '' ? value : `${value} (${from})`;
}

/** The value of a field of the form, as the form means it. */
export function fieldText(wording: Wording, name: string, value: Value): string {
  const field = wording.fields.get(name);
  if (value === null) return wording.say(MISSING);
  if (typeof value === 'boolean') return wording.say(value ? YES : NO);
  if (typeof value === 'bigint') return euro(wording, Number(value) / 100);
  if (typeof value === 'string') return labelOf(wording, field, value);
  if (field?.type === 'date-time') return wording.instant(value);
  return inUnit(wording, wording.numbers.exact(value), field?.unit, value);
}

/** The unit of a criterion's measure, for a heading; `undefined` where it has none. */
export function unitLabel(wording: Wording, criterion: Criterion): string | undefined {
  const unit = unitOf(wording, criterion);
  return unit === undefined ? undefined : wording.say(unitWord(unit, Infinity));
}

function labelOf({ say }: Wording, field: Field | undefined, value: string): string {
  const label = field?.categories?.find((category) => category.value === value)?.label;
  return label ? say(label) : value;
}

function isTruth(wording: Wording, criterion: Criterion): boolean {
  return criterion.measure.kind === 'inside' || fieldOf(wording, criterion)?.type === 'boolean';
}

function euro({ numbers }: Wording, amount: number): string {
  return `${numbers.fixed(amount, 2)}\u00a0€`;
}

function inUnit({ say }: Wording, text: string, unit: string | undefined, number: number): string {
  return unit === undefined ? text : `${text}\u00a0${say(unitWord(unit, number))}`;
}

function unitOf(wording: Wording, criterion: Criterion): string | undefined {
  if (criterion.unit !== undefined) return criterion.unit;
  if (criterion.measure.kind === 'nearest') return 'm';
  const field = fieldOf(wording, criterion);
  return field?.unit ?? (field?.type === 'money' ? '€' : undefined);
}

function fieldOf({ fields }: Wording, { measure }: Criterion): Field | undefined {
  return measure.kind === 'attribute' ? fields.get(measure.field) : undefined;
}
