import type { Field } from '@insedia/domain';
import type { Criterion, Measurement, Value } from '@insedia/scoring';
import { instantText } from './format.ts';
import { featureCount, TEXT } from './messages.ts';
import type { Page } from './page.ts';

/** A number in the unit of a criterion: `12,5 km`. Numbers of the form and the call are written in full. */
export function quantity(page: Page, criterion: Criterion, number: number): string {
  const text = page.numbers.exact(number);
  const unit = unitOf(page, criterion);
  return unit === undefined ? text : `${text}\u00a0${unit}`;
}

/** What a category of a criterion is called. */
export function categoryLabel(page: Page, criterion: Criterion, category: string): string {
  const field = fieldOf(page, criterion);
  if (field?.type === 'boolean') return page.say(category === 'true' ? TEXT.yes : TEXT.no);
  const label = field?.categories?.find(({ value }) => value === category)?.label;
  return label ? page.say(label) : category;
}

/** What was read on a site, with its unit and the feature it was read from: `12,3457 km (Orio al Serio)`. */
export function measuredText(page: Page, criterion: Criterion, measured: Measurement): string {
  const { feature, features } = measured;
  const from = feature ?? (features === undefined ? undefined : page.say(featureCount(page.count(features))));
  const value = valueText(page, criterion, measured.value);
  return from === undefined ? value : `${value} (${from})`;
}

function valueText(page: Page, criterion: Criterion, value: Measurement['value']): string {
  if (value === null) return page.say(TEXT.missing);
  if (typeof value === 'string') return categoryLabel(page, criterion, value);
  const { measure } = criterion;
  if (measure.kind === 'inside' || fieldOf(page, criterion)?.type === 'boolean') {
    return `${page.say(value === 0 ? TEXT.no : TEXT.yes)} (${page.numbers.exact(value)})`;
  }
  if (fieldOf(page, criterion)?.type === 'money') return `${page.numbers.fixed(value, 2)}\u00a0€`;
  if (measure.kind === 'attribute') return quantity(page, criterion, value);
  const unit = unitOf(page, criterion);
  return page.numbers.measured(value) + (unit === undefined ? '' : `\u00a0${unit}`);
}

function unitOf(page: Page, criterion: Criterion): string | undefined {
  if (criterion.unit !== undefined) return criterion.unit;
  if (criterion.measure.kind === 'nearest') return 'm';
  const field = fieldOf(page, criterion);
  return field?.unit ?? (field?.type === 'money' ? '€' : undefined);
}

function fieldOf(page: Page, { measure }: Criterion): Field | undefined {
  return measure.kind === 'attribute' ? page.fields.get(measure.field) : undefined;
}

/** The value of a field of the form, as the form means it. */
export function fieldText(page: Page, name: string, value: Value): string {
  const field = page.fields.get(name);
  if (value === null) return page.say(TEXT.missing);
  if (typeof value === 'boolean') return page.say(value ? TEXT.yes : TEXT.no);
  if (typeof value === 'bigint') return `${page.numbers.fixed(Number(value) / 100, 2)}\u00a0€`;
  if (typeof value === 'string') {
    const label = field?.categories?.find((category) => category.value === value)?.label;
    return label ? page.say(label) : value;
  }
  if (field?.type === 'date-time') {
    return instantText(value, page.assessment.call.timeZone.value, page.context.language);
  }
  return page.numbers.exact(value) + (field?.unit === undefined ? '' : `\u00a0${field.unit}`);
}
