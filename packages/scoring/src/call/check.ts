import { CORE_FIELDS, type Field } from '@insedia/domain';
import { WEIGHT_SUM_TOLERANCE } from '@insedia/ranking';
import type { Call, Policy, Territory } from './call.ts';
import { checkCondition } from './check-condition.ts';
import { checkCriterion, checkMinimum } from './check-criterion.ts';
import { formFields, sharedHeadings } from './form.ts';
import { Names, type Path } from './names.ts';
import type { CallProblem } from './problem.ts';

/**
 * A call that contradicts itself, and how.
 *
 * @example
 * assess({ ...call, criteria: call.criteria.slice(1) }, table, layers);
 * // throws CallError: criteria: the weights must sum to 1 and sum to 0.6
 */
export class CallError extends Error {
  readonly problems: readonly CallProblem[];

  constructor(problems: readonly CallProblem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`).join('\n'));
    this.name = 'CallError';
    this.problems = problems;
  }
}

/**
 * Every contradiction in a call whose form is right: weights that do not sum to 1, names of nothing, conditions
 * that can never hold, minimums nobody can reach.
 *
 * @example
 * const [area, town] = call.criteria;
 * const criteria = area && town ? [area, { ...town, weight: 0.5 }] : [];
 * checkCall({ ...call, criteria }).map(({ path, message }) => `${path.join('.')}: ${message.en}`);
 * // ['criteria: the weights must sum to 1 and sum to 0.9 …']
 */
export function checkCall(call: Call): CallProblem[] {
  const names = new Names(call);
  const { acts, criteria, eligibility, score, territory, ties } = call;
  names.distinct(
    ['acts'],
    acts.map(({ id }) => id),
    'id',
  );
  names.distinct(
    ['eligibility'],
    eligibility.map(({ id }) => id),
    'id',
  );
  names.distinct(
    ['criteria'],
    criteria.map(({ id }) => id),
    'id',
  );
  checkPolicy(['timeZone'], call.timeZone, names);
  checkWindow(call, names);
  checkForm(call, names);
  checkPolicy(['duplicates'], call.duplicates, names);
  checkPolicy(['distances', 'metric'], call.distances.metric, names);
  if (territory) checkTerritory(territory, names);
  for (const [i, rule] of eligibility.entries()) {
    const path = ['eligibility', i];
    if (rule.when) checkCondition([...path, 'when'], rule.when, names);
    checkCondition([...path, 'require'], rule.require, names);
    names.citation(path, rule.citation);
    checkPolicy([...path, 'missing'], rule.missing, names);
  }
  for (const [i, criterion] of criteria.entries())
    checkCriterion(['criteria', i], criterion, score.outOf.value, names);
  checkWeights(call, names);
  checkScore(call, names);
  checkPolicy(['ties', 'tolerance'], ties.tolerance, names);
  for (const [i, step] of ties.chain.entries()) {
    const path = ['ties', 'chain', i];
    if (step.kind === 'criterion') names.criterion([...path, 'criterion'], step.criterion);
    else checkTieField([...path, 'field'], names.field([...path, 'field'], step.field), names);
  }
  return names.problems;
}

function checkPolicy(path: Path, { citation }: Policy<unknown>, names: Names): void {
  names.citation(path, citation);
}

function checkWindow({ window }: Call, names: Names): void {
  if (!window) return;
  const submittedAt = names.field(['window'], 'submittedAt');
  if (submittedAt && submittedAt.type !== 'date-time') {
    names.report(
      ['window'],
      'il campo «submittedAt» deve essere di tipo date-time',
      'the field “submittedAt” must be of the type date-time',
    );
  }
  names.citation(['window'], window.citation);
  if (window.closes < window.opens) {
    names.report(['window', 'closes'], 'la chiusura precede l’apertura', 'the call closes before it opens');
  }
}

function checkForm({ form }: Call, names: Names): void {
  for (const [i, name] of form.required.entries()) names.field(['form', 'required', i], name);
  names.distinct(
    ['form', 'fields'],
    form.fields.map(({ name }) => name),
    'name',
  );
  for (const { field, heading, other } of sharedHeadings(formFields(form))) {
    names.report(
      ['form', 'fields'],
      `i campi «${other}» e «${field}» si chiamano entrambi «${heading}»: cambiare titolo o alias di uno`,
      `the fields “${other}” and “${field}” are both called “${heading}”: change the title or an alias of one`,
    );
  }
  for (const [i, field] of form.fields.entries()) {
    const path = ['form', 'fields', i];
    if (field.type === 'category' && field.categories === undefined) {
      names.report(
        path,
        `il campo ${field.name} è di tipo category e non elenca le categorie`,
        `the field ${field.name} is a category and lists no categories`,
      );
    }
    const core = CORE_FIELDS.find(({ name }) => name === field.name);
    if (core) checkCoreField(path, field, core, names);
  }
}

const FIXED = ['type', 'required', 'unique', 'unit', 'minimum', 'maximum'] as const;

/** The fields every application is known and placed by may get other titles and aliases, no other meaning. */
function checkCoreField(path: Path, field: Field, core: Field, names: Names): void {
  for (const key of FIXED) {
    if (core[key] === undefined || field[key] === core[key]) continue;
    names.report(
      [...path, key],
      `del campo ${core.name} si possono cambiare title e aliases soltanto: scrivere ${key}: ${core[key]}`,
      `only title and aliases of the field ${core.name} may be changed: write ${key}: ${core[key]}`,
    );
  }
}

function checkTerritory({ citation, extent, field, layer }: Territory, names: Names): void {
  const [west, south, east, north] = extent;
  names.layer(['territory', 'layer'], layer);
  names.field(['territory', 'field'], field);
  names.citation(['territory'], citation);
  if (west >= east || south >= north) {
    names.report(
      ['territory', 'extent'],
      'l’estensione si scrive [ovest, sud, est, nord], ovest prima di est e sud prima di nord',
      'an extent is written [west, south, east, north], west below east and south below north',
    );
  }
}

function checkWeights({ criteria }: Call, names: Names): void {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) <= WEIGHT_SUM_TOLERANCE) return;
  const shown = Number(sum.toFixed(9));
  const list = criteria.map(({ id, weight }) => `${id} ${weight}`).join(', ');
  names.report(
    ['criteria'],
    `i pesi devono dare 1 e danno ${shown} (${list}); correggerli: non vengono mai normalizzati in silenzio`,
    `the weights must sum to 1 and sum to ${shown} (${list}); correct them: they are never normalised silently`,
  );
}

/** Points are added as whole units of the last decimal: a double tells them apart up to here. */
const MOST_UNITS = 2 ** 53;

function checkScore({ score, ties }: Call, names: Names): void {
  const { decimals, minimum, outOf } = score;
  checkPolicy(['score', 'outOf'], outOf, names);
  checkPolicy(['score', 'decimals'], decimals, names);
  names.atLeast(['score', 'outOf'], outOf.value, 0, 'above');
  names.atLeast(['ties', 'tolerance'], ties.tolerance.value, 0);
  if (!Number.isInteger(decimals.value) || decimals.value < 0 || decimals.value > 9) {
    names.report(
      ['score', 'decimals'],
      `i decimali sono un numero intero da 0 a 9, non ${decimals.value}`,
      `decimals are a whole number from 0 to 9, not ${decimals.value}`,
    );
  } else if (outOf.value * 10 ** decimals.value > MOST_UNITS) {
    names.report(
      ['score', 'decimals'],
      `${outOf.value} punti con ${decimals.value} decimali sono troppe cifre: toglierne`,
      `${outOf.value} points with ${decimals.value} decimals are too many digits: use fewer`,
    );
  }
  if (!minimum) return;
  names.citation(['score', 'minimum'], minimum.citation);
  checkMinimum(['score', 'minimum', 'points'], minimum.points, outOf.value, names);
}

function checkTieField(path: Path, field: Field | undefined, names: Names): void {
  if (!field || !['string', 'category', 'istat'].includes(field.type)) return;
  names.report(
    path,
    `il campo «${field.name}» non è un numero: non può decidere uno spareggio`,
    `the field “${field.name}” is not a number: it cannot break a tie`,
  );
}
