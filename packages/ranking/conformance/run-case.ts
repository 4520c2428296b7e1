import { RankingError } from '../src/index.ts';
import { type Comparison, compare, part, worst } from './compare.ts';
import { criteriaOf, plain } from './criteria.ts';
import { runSpotis, runTopsis, runVikor } from './distance-methods.ts';
import { runElectre1, runElectre3 } from './electre-methods.ts';
import { runAhpHierarchy } from './hierarchy-methods.ts';
import { isFields, Unsupported } from './json.ts';
import { runPromethee } from './promethee-methods.ts';
import { runAgreement, runDominance, runTies } from './rank-methods.ts';
import type { Computed, Reading } from './reading.ts';
import { alternativeNames, type ReferenceCase, referenceCase } from './reference-case.ts';
import { runSmaa } from './smaa-methods.ts';
import { runStability } from './stability-methods.ts';
import { runValueFunctions, runWeightedProduct, runWeightedSum } from './value-methods.ts';
import { runAhp, runCritic, runEntropy, runRankOrderCentroid, runSwing } from './weight-methods.ts';

/** What became of a case. */
export interface Outcome {
  readonly id: string;
  readonly method: string;
  readonly status: 'pass' | 'fail' | 'unsupported';
  /** The largest difference from an expected number; NaN when none was computed. */
  readonly difference: number;
  /** Why it failed or is not supported, or the choice the case leaves open and how it was read. */
  readonly remark: string;
}

type Run = (c: ReferenceCase) => Reading[];

/** The first whose pattern is in the name of the method. */
const METHODS: readonly (readonly [pattern: RegExp, run: Run])[] = [
  [/smaa/, runSmaa],
  [/stability|sensitivity/, runStability],
  [/value function/, runValueFunctions],
  [/topsis/, runTopsis],
  [/vikor/, runVikor],
  [/spotis/, runSpotis],
  [/promethee/, runPromethee],
  [/electre ?(iii|3)\b/, runElectre3],
  [/electre ?(i|1)\b|electre$/, runElectre1],
  [/ahp.*hierarch|hierarch.*ahp/, runAhpHierarchy],
  [/ahp|analytic hierarchy/, runAhp],
  [/critic/, runCritic],
  [/entropy/, runEntropy],
  [/\broc\b|centroid/, runRankOrderCentroid],
  [/swing/, runSwing],
  [/dominance|pareto|non ?dominated/, runDominance],
  [/kendall|spearman|\bws\b|agreement|correlation/, runAgreement],
  [/\bties?\b|(competition|dense|fractional) rank/, runTies],
  [/wpm|weighted product/, runWeightedProduct],
  [/wsm|saw|weighted sum|additive/, runWeightedSum],
];

/** Results worked out to full precision agree to this, relative to their size. */
const PRECISION = 1e-9;

/** Runs one parsed case file. It throws nothing. */
export function runCase(json: unknown, name: string): Outcome {
  let about = { id: name, method: '' };
  try {
    const c = referenceCase(json);
    about = { id: c.id, method: c.method };
    // `ELECTRE-III` and `electre_iii` are the same name.
    const method = c.method
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const run = METHODS.find(([pattern]) => pattern.test(method))?.[1];
    if (run === undefined) throw new Unsupported(`method '${c.method}'`);
    const names = [alternativeNames(c), criteriaOf(c)];
    const readings = run(c);
    const unread = c.params.unread();
    if (unread.length > 0) throw new Unsupported(`params ${unread.join(', ')}`);
    return { ...about, ...bestReading(c, readings, names) };
  } catch (error) {
    const status = error instanceof Unsupported ? 'unsupported' : 'fail';
    if (!(error instanceof Unsupported || error instanceof RankingError)) throw error;
    return { ...about, status, difference: Number.NaN, remark: error.message };
  }
}

/** The reading that comes nearest to what the case expects. */
function bestReading(
  c: ReferenceCase,
  readings: readonly Reading[],
  names: Names,
): Pick<Outcome, 'status' | 'difference' | 'remark'> {
  const judged = readings.map(({ choice, computed }) => ({ choice, failures: checks(c, computed, names) }));
  const overall = judged.map(({ choice, failures }) => ({
    choice,
    failed: failures.filter(({ comparison }) => comparison.excess > 0).map(({ what }) => what),
    ...worst(failures.map(({ comparison }) => comparison)),
  }));
  const [best] = overall.toSorted((a, b) => a.failed.length - b.failed.length || a.excess - b.excess);
  if (best === undefined) throw new Unsupported('nothing to compute');
  if (best.failed.length > 0) {
    return { status: 'fail', difference: best.difference, remark: `differs: ${best.failed.join(', ')}` };
  }
  const isOpen = overall.some(({ excess }) => excess > 0);
  const remark = isOpen ? `the case leaves a choice open; read as: ${best.choice}` : '';
  return { status: 'pass', difference: best.difference, remark };
}

/** Names of the alternatives and of the criteria, by which a case may list one figure each. */
type Names = readonly (readonly string[] | undefined)[];

/** One check for every result the case states, whether published, asserted or recomputed. */
function checks(
  c: ReferenceCase,
  computed: Computed,
  names: Names,
): { what: string; comparison: Comparison }[] {
  const results = Object.entries(c.results);
  if (results.length === 0) throw new Unsupported('no expected result');
  return results.map(([what, said]) => {
    const expected = listedByName(said, computed, names);
    const name = what.replace(/^(expected|recomputed)_/, '');
    const isRecomputed = what.startsWith('recomputed_');
    const tolerance = isRecomputed ? PRECISION * size(expected) : (c.tolerance ?? PRECISION);
    // A result in named parts: each is something computed, unless the whole has a name of its own.
    const whole =
      isFields(expected) && (name === 'scores' || !hasPart(computed, name)) ? computed : part(computed, name);
    const comparison = compare(expected, whole, tolerance);
    if (comparison.checked === 0) throw new Unsupported(`${what} states nothing to compare`);
    return { what, comparison };
  });
}

/** Figures by the names of all alternatives or criteria, in their order, unless the parts have names of their own. */
function listedByName(said: unknown, computed: Computed, names: Names): unknown {
  if (!isFields(said)) return said;
  const parts = Object.entries(said);
  if (parts.some(([key]) => hasPart(computed, key))) {
    return Object.fromEntries(parts.map(([key, value]) => [key, listedByName(value, {}, names)]));
  }
  const entries = new Map(parts.map(([key, value]) => [plain(key), value]));
  const order = names.find(
    (list) => list?.length === entries.size && list.every((one) => entries.has(plain(one))),
  );
  return order?.map((one) => entries.get(plain(one))) ?? said;
}

function hasPart(computed: Computed, name: string): boolean {
  try {
    part(computed, name);
    return true;
  } catch {
    return false;
  }
}

/** The largest number in a result, at least 1. */
function size(expected: unknown): number {
  if (typeof expected === 'number') return Math.max(1, Math.abs(expected));
  const parts = isFields(expected) || Array.isArray(expected) ? Object.values(expected) : [];
  return parts.reduce<number>((most, x) => Math.max(most, size(x)), 1);
}
