import * as fc from 'fast-check';
import { CITATIONS } from './citations.ts';
import { type Law, law, unless, unlessSame, written } from './law.ts';

const anyAmount = fc.oneof(
  fc.bigInt({ min: -100_000n, max: 100_000_000n }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
);

/** Texts that could be two amounts, or none. */
const doubtful = fc.oneof(
  fc.constantFrom(
    '1.234',
    '0.125',
    '1,234',
    '1e5',
    '1E-2',
    'NaN',
    '-0',
    '-0,00',
    '1.234,567.89',
    '1.2.3',
    '',
    'Infinity',
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('.', ','))
    .map(([whole, part, mark]) => `${whole}${mark}${String(part).padStart(3, '0')}`),
);

interface Division {
  readonly total: bigint;
  readonly weights: ReadonlyMap<string, bigint>;
}

const division: fc.Arbitrary<Division> = fc
  .record({
    total: fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n })),
    weights: fc
      .array(fc.oneof(fc.bigInt({ min: 0n, max: 3n }), fc.bigInt({ min: 0n, max: 10n ** 9n })), {
        minLength: 1,
        maxLength: 5,
      })
      .filter((weights) => weights.some((weight) => weight > 0n)),
  })
  .map(({ total, weights }) => ({
    total,
    weights: new Map(weights.map((weight, at) => [`w${at + 1}`, weight])),
  }));

const writeDivision = ({ total, weights }: Division): readonly string[] => [
  `total ${written(total)}`,
  `weights ${[...weights].map(([key, weight]) => `${key} ${weight}`).join(', ')}`,
];

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((a, b) => a + b, 0n);

/** The laws of amounts as texts, and of dividing them. */
export const MONEY_LAWS: readonly Law[] = [
  law({
    name: 'amounts-read-back',
    says: ['Un importo scritto si rilegge uguale.', 'An amount that is written is read back.'],
    citation: CITATIONS.amount,
    needs: 'parse',
    given: () => anyAmount,
    broken: (parse, cents) => {
      const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
      const euro = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.');
      const text = `${cents < 0n ? '-' : ''}${euro},${digits.slice(-2)}`;
      return unlessSame(`«${text}» read as`, cents, parse(text));
    },
    write: (cents) => [`amount ${cents} cents`],
  }),
  law({
    name: 'amounts-written-in-full',
    says: [
      'Un importo si scrive con punti e due decimali.',
      'An amount is written with points and two decimals.',
    ],
    citation: CITATIONS.amount,
    needs: 'format',
    given: () => anyAmount,
    broken: (format, cents) => {
      const text = format(cents);
      const form = /^-?\d{1,3}(?:\.\d{3})*,\d{2}$/.test(text);
      const back = form ? BigInt(text.replaceAll(/[.,]/g, '')) : undefined;
      return unless(back === cents, `${cents} cents such as 1.234,50`, text);
    },
    write: (cents) => [`amount ${cents} cents`],
  }),
  law({
    name: 'doubtful-amounts-refused',
    says: [
      'Ciò che può essere due importi, o nessuno, si rifiuta.',
      'What may be two amounts, or none, is refused.',
    ],
    citation: CITATIONS.amount,
    needs: 'parse',
    given: () => doubtful,
    broken: (parse, text) => {
      const cents = parse(text);
      return unless(cents === undefined, `«${text}» refused`, written(cents));
    },
    write: (text) => [`text «${text}»`],
  }),
  law({
    name: 'allocation-conserves',
    says: ['Le parti fanno il totale.', 'The shares add up to the total.'],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) =>
      unlessSame('shares of', total, sum(allocate(total, weights).values())),
    write: writeDivision,
  }),
  law({
    name: 'allocation-meets-quota',
    says: [
      'Ogni parte è la quota esatta, arrotondata in giù o in su.',
      'Every share is its exact quota, rounded down or up.',
    ],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) => {
      const whole = sum(weights.values());
      for (const [key, share] of allocate(total, weights)) {
        const off = share * whole - total * (weights.get(key) ?? 0n);
        if (off >= whole || -off >= whole) {
          return {
            expected: `${key} within a cent of ${total} × ${weights.get(key)} / ${whole}`,
            got: `${share}`,
          };
        }
      }
      return undefined;
    },
    write: writeDivision,
  }),
  law({
    name: 'allocation-zero-weight',
    says: ['A peso zero non va nulla.', 'Weight zero gets nothing.'],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) => {
      const shares = allocate(total, weights);
      const lucky = [...weights].find(([key, weight]) => weight === 0n && shares.get(key) !== 0n);
      return lucky && { expected: `${lucky[0]} gets 0`, got: `${shares.get(lucky[0])}` };
    },
    write: writeDivision,
  }),
  law({
    name: 'allocation-sign',
    says: [
      'Un totale negativo si divide come il positivo.',
      'A negative total is divided as the positive one.',
    ],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) => {
      const negative = allocate(-total, weights);
      return [...allocate(total, weights)]
        .map(([key, share]) => unlessSame(key, -share, negative.get(key)))
        .find((difference) => difference !== undefined);
    },
    write: writeDivision,
  }),
  law({
    name: 'allocation-any-order',
    says: ['L’ordine dei pesi non conta.', 'The order of the weights does not matter.'],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) => {
      const backwards = allocate(total, new Map([...weights].toReversed()));
      return [...allocate(total, weights)]
        .map(([key, share]) => unlessSame(key, share, backwards.get(key)))
        .find((difference) => difference !== undefined);
    },
    write: writeDivision,
  }),
  law({
    name: 'allocation-scale',
    says: ['Contano solo le proporzioni dei pesi.', 'Only the proportions of the weights matter.'],
    citation: CITATIONS.rounding,
    needs: 'allocate',
    given: () => division,
    broken: (allocate, { total, weights }) => {
      const scaled = allocate(total, new Map([...weights].map(([key, weight]) => [key, weight * 7n])));
      return [...allocate(total, weights)]
        .map(([key, share]) => unlessSame(key, share, scaled.get(key)))
        .find((difference) => difference !== undefined);
    },
    write: writeDivision,
  }),
];
