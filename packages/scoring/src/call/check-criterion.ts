import type { Field } from '@insedia/domain';
import {
  compileCategory,
  compileValue,
  RankingError,
  type ValueFunction,
  valueRange,
} from '@insedia/ranking';
import type { Criterion, Measure } from './call.ts';
import type { Names, Path } from './names.ts';

/** Reports what contradicts itself in a criterion: its names, the kind of its value function, its numbers. */
export function checkCriterion(path: Path, criterion: Criterion, outOf: number, names: Names): void {
  const { citation, measure, minimum, unit, value, weight } = criterion;
  names.citation(path, citation);
  let field: Field | undefined;
  if (measure.kind === 'attribute') field = names.field([...path, 'measure', 'field'], measure.field);
  else names.layer([...path, 'measure', 'layer'], measure.layer);
  if (measure.kind !== 'attribute' || field) checkKind(path, criterion, field, names);
  if (field && value.kind === 'categorical') checkLabels(path, value.values, field, names);
  if (measure.kind === 'nearest' && unit !== 'm' && unit !== 'km') {
    names.report(
      [...path, 'unit'],
      'una distanza si misura in «m» o in «km»: scrivere unit: km',
      'a distance is measured in “m” or “km”: write unit: km',
    );
  }
  checkValue([...path, 'value'], value, names);
  names.atLeast([...path, 'weight'], weight, 0);
  checkNumbers([...path, 'measure'], measure, names);
  if (!minimum) return;
  names.citation([...path, 'minimum'], minimum.citation);
  checkMinimum([...path, 'minimum', 'points'], minimum.points, weight * outOf, names);
}

/** Slack for a product of decimals: 0.15 × 100 is 15 and a little less. */
const RELATIVE_SLACK = 1e-9;

/** Reports a minimum that no application can reach. */
export function checkMinimum(path: Path, points: number, most: number, names: Names): void {
  if (points <= most * (1 + RELATIVE_SLACK)) return;
  const shown = Number(most.toPrecision(12));
  names.report(
    path,
    `nessuna domanda può raggiungere ${points} punti: il massimo è ${shown}`,
    `no application can reach ${points} points: the most there is is ${shown}`,
  );
}

function checkKind(path: Path, { measure, value }: Criterion, field: Field | undefined, names: Names): void {
  if (field?.type === 'boolean') return;
  const labels =
    measure.kind === 'category' || ['category', 'string', 'istat'].includes(field?.type ?? 'number');
  if (labels === (value.kind === 'categorical')) return;
  if (labels) {
    names.report(
      [...path, 'value', 'kind'],
      'questa misura dà una categoria: occorre una funzione di valore categorical',
      'this measure gives a category: it needs a categorical value function',
    );
  } else {
    names.report(
      [...path, 'value', 'kind'],
      'questa misura dà un numero: occorre una funzione di valore numerica, non categorical',
      'this measure gives a number: it needs a numeric value function, not a categorical one',
    );
  }
}

function checkLabels(path: Path, values: Readonly<Record<string, number>>, field: Field, names: Names): void {
  const labels = field.type === 'boolean' ? ['true', 'false'] : field.categories?.map(({ value }) => value);
  if (!labels) return;
  for (const label of Object.keys(values))
    names.known([...path, 'value', 'values', label], label, labels, ['la categoria', 'category']);
}

function checkNumbers(path: Path, measure: Measure, names: Names): void {
  if ('radiusM' in measure) names.atLeast([...path, 'radiusM'], measure.radiusM, 0, 'above');
  if (measure.kind !== 'nearest') return;
  if (measure.withinM !== undefined) names.atLeast([...path, 'withinM'], measure.withinM, 0, 'above');
  if (!Number.isInteger(measure.k) || measure.k < 1) {
    names.report(
      [...path, 'k'],
      `k è un numero intero da 1, non ${measure.k}`,
      `k is a whole number from 1, not ${measure.k}`,
    );
  }
}

function checkValue(path: Path, value: ValueFunction, names: Names): void {
  try {
    if (value.kind === 'categorical') compileCategory(value);
    else compileValue(value);
  } catch (error) {
    if (!(error instanceof RankingError)) throw error;
    names.report(
      [...path, ...error.path],
      `funzione di valore errata: ${error.text.it}`,
      `wrong value function: ${error.text.en}`,
    );
    return;
  }
  for (const end of new Set(valueRange(value))) {
    if (end < 0 || end > 1) {
      names.report(path, `i valori vanno da 0 a 1, non ${end}`, `values go from 0 to 1, not ${end}`);
    }
  }
}
