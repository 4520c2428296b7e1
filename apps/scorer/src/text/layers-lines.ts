import type { Language } from '@insedia/domain';
import { systemText } from '../crs/systems.ts';
import type { LayerDescription } from '../layers/describe.ts';
import type { PropertyDescription } from '../layers/properties.ts';
import { type LayersMessages, layersMessagesIn } from './layers-messages.ts';
import { NumberWriter } from './numbers.ts';
import { shortened, tamed } from './plain.ts';
import { table } from './terminal.ts';

/** How many features a line names. */
const MOST_NAMED = 8;

/**
 * What a layer holds, a line a fact, then its properties as a table.
 *
 * @param said what else is known of it, to come first
 */
export function descriptionLines(
  {
    brokenRings,
    extent,
    features,
    kinds,
    positions,
    properties,
    repeated,
    rings,
    system,
    unusable,
  }: LayerDescription,
  said: readonly Fact[],
  language: Language,
  width: number,
): string[] {
  const messages = layersMessagesIn(language);
  const numbers = new NumberWriter(language);
  const count = (n: number): string => numbers.fixed(n, 0);
  const list = kinds.map(([kind, n]) => `${count(n)} ${kind}`).join(', ');
  const facts: Fact[] = [
    ...said,
    [messages.features, list === '' ? count(features) : `${count(features)}: ${list}`],
    [messages.system, systemText(system)],
    [messages.extent, extent ? extentText(extent, numbers, messages) : messages.none],
    [messages.positions, count(positions)],
  ];
  if (rings.outer > 0)
    facts.push([
      messages.rings,
      messages.ringsText(count(rings.outer), count(rings.holes), count(rings.againstRfc)),
    ]);
  facts.push([messages.unusable, named(unusable.map(String), messages)]);
  if (rings.outer > 0) facts.push([messages.brokenRings, named(brokenRings.map(String), messages)]);
  const pairs = repeated.map(({ feature, of }) => messages.pair(feature, of));
  facts.push([messages.repeated, named(pairs, messages)]);
  return [...factLines(facts), ...propertyLines(properties, messages, numbers, width)];
}

/** A fact and its name. */
export type Fact = readonly [name: string, fact: string];

function factLines(facts: readonly Fact[]): string[] {
  const longest = Math.max(...facts.map(([name]) => name.length));
  return facts.map(([name, fact]) => `  ${name.padEnd(longest)}  ${fact}`);
}

/** A hundred-thousandth of a degree is a metre. */
const EXTENT_DECIMALS = 5;

function extentText(
  extent: NonNullable<LayerDescription['extent']>,
  numbers: NumberWriter,
  messages: LayersMessages,
): string {
  const [west, south, east, north] = extent.map((degrees) => `${numbers.fixed(degrees, EXTENT_DECIMALS)}°`);
  return messages.extentText(west ?? '', south ?? '', east ?? '', north ?? '');
}

function named(all: readonly string[], messages: LayersMessages): string {
  if (all.length === 0) return messages.none;
  const shown = all.slice(0, MOST_NAMED).join(', ');
  const more = all.length - MOST_NAMED;
  return `${all.length}: ${shown}${more > 0 ? ` ${messages.more(more)}` : ''}`;
}

function propertyLines(
  properties: readonly PropertyDescription[],
  messages: LayersMessages,
  numbers: NumberWriter,
  width: number,
): string[] {
  if (properties.length === 0) return factLines([[messages.properties, messages.none]]);
  const rows = properties.map((property) => [
    tamed(property.name),
    messages.kinds[property.kind],
    numbers.fixed(property.filled, 0),
    numbers.fixed(property.distinct, 0),
    valuesText(property, messages, numbers),
  ]);
  return [
    `  ${messages.properties}`,
    ...table(messages.propertyHead, rows, [false, false, true, true, false], width - 4).map(
      (line) => `    ${line}`,
    ),
  ];
}

function valuesText(
  { least, most, values }: PropertyDescription,
  messages: LayersMessages,
  numbers: NumberWriter,
): string {
  if (least !== undefined && most !== undefined)
    return messages.range(numbers.exact(least), numbers.exact(most));
  return values === undefined ? '' : shortened(tamed(values.join(' · ')));
}
