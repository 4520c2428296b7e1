import { RankingError } from '../errors.ts';
import { messages } from '../messages.ts';

/**
 * Mean consistency indices of random comparisons: two tables give two consistency ratios. The tables of Saaty (both),
 * Donegan & Dodd and Alonso & Lamata agree with what other programs list under these names; those of Tummala & Ling
 * and of Aguarón & Moreno-Jiménez could not be checked against a second source.
 */
export type RandomIndex =
  | 'saaty-1980'
  | 'saaty-2005'
  | 'donegan-dodd-1991'
  | 'tummala-ling-1998'
  | 'aguaron-moreno-2003'
  | 'alonso-lamata-2006';

/** The index of comparisons of 3, 4, 5 … things. */
const TABLES: Readonly<Record<RandomIndex, readonly number[]>> = {
  // Saaty 1980, The Analytic Hierarchy Process; other programs list the same dip at 12
  'saaty-1980': [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  // Saaty 2005, Theory and Applications of the Analytic Network Process, page 31
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  // Donegan & Dodd 1991, Mathematical and Computer Modelling 15(10), 135–137
  'donegan-dodd-1991': [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969,
    1.5078, 1.5153, 1.5262, 1.5313, 1.5371,
  ],
  // Tummala & Ling 1998, Theory and Decision 44(3), 221–230
  'tummala-ling-1998': [
    0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831,
  ],
  // Aguarón & Moreno-Jiménez 2003, European Journal of Operational Research 147(1), 137–145
  'aguaron-moreno-2003': [
    0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583,
  ],
  // Alonso & Lamata 2006, International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4), 445–459
  'alonso-lamata-2006': [
    0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838,
  ],
};

/** Every table of random indices that there is. */
export const RANDOM_INDICES: readonly RandomIndex[] = [
  'saaty-1980',
  'saaty-2005',
  'donegan-dodd-1991',
  'tummala-ling-1998',
  'aguaron-moreno-2003',
  'alonso-lamata-2006',
];

/** The random index of comparisons of `size` things, 0 for one or two: these cannot be inconsistent. */
export function randomIndexOf(table: RandomIndex, size: number): number {
  if (!RANDOM_INDICES.includes(table)) {
    throw new RankingError(messages.notAChoice('randomIndex', String(table), RANDOM_INDICES), [
      'randomIndex',
    ]);
  }
  if (size < 3) return 0;
  const index = TABLES[table][size - 3];
  if (index === undefined) {
    throw new RankingError(messages.notWithin(`size (${table})`, 1, TABLES[table].length + 2, size));
  }
  return index;
}
