import type { LocalizedText } from '@insedia/domain';
import type { Criterion } from '@insedia/scoring';

type Write = (number: number) => string;
type ValueFunction = Criterion['value'];
type PiecewiseLinear = Extract<ValueFunction, { kind: 'piecewise-linear' }>;

const OUTSIDE: Readonly<Record<PiecewiseLinear['outOfRange'], LocalizedText>> = {
  error: { it: 'fuori da questi estremi la riga è respinta', en: 'outside these ends the row is rejected' },
  clip: { it: 'oltre gli estremi vale l’estremo più vicino', en: 'beyond the ends the nearest end counts' },
};

/**
 * A value function in words, with every break point.
 *
 * @param quantity a measure with its unit
 * @param write a value
 * @param label what a category is called
 */
export function valueWords(
  fn: ValueFunction,
  quantity: Write,
  write: Write,
  label: (category: string) => string,
): LocalizedText {
  switch (fn.kind) {
    case 'piecewise-linear': {
      const points = fn.points.map(([x, value]) => `${quantity(x)} → ${write(value)}`).join('; ');
      const { it, en } = OUTSIDE[fn.outOfRange];
      return {
        it: `${points}; fra un punto e l’altro in linea retta; ${it}.`,
        en: `${points}; straight lines between; ${en}.`,
      };
    }
    case 'step': {
      const steps = (from: string): string =>
        fn.steps.map(([x, value]) => `${from} ${quantity(x)} → ${write(value)}`).join('; ');
      const [first] = fn.steps;
      const start = first === undefined ? '' : quantity(first[0]);
      return {
        it: `sotto ${start} → ${write(fn.base)}; ${steps('da')}.`,
        en: `below ${start} → ${write(fn.base)}; ${steps('from')}.`,
      };
    }
    case 'sigmoid': {
      const law = `1 / (1 + exp(−${bracketed(fn.steepness, write)} × (x − ${bracketed(fn.midpoint, write)})))`;
      return {
        it: `curva logistica: ${law}; ${quantity(fn.midpoint)} → ${write(0.5)}.`,
        en: `logistic curve: ${law}; ${quantity(fn.midpoint)} → ${write(0.5)}.`,
      };
    }
    case 'target': {
      const [aim, full, zero] = [quantity(fn.target), quantity(fn.fullWithin), quantity(fn.zeroBeyond)];
      return {
        it: `obiettivo ${aim}: entro ${full} di scarto → 1; da ${zero} di scarto → 0; in mezzo in linea retta.`,
        en: `target ${aim}: within ${full} of it → 1; from ${zero} away → 0; a straight line between.`,
      };
    }
    case 'categorical': {
      const values = Object.entries(fn.values).map(
        ([category, value], i) => `${i + 1}. ${label(category)} → ${write(value)}`,
      );
      const others =
        fn.otherwise === 'error'
          ? { it: 'ogni altra voce respinge la riga', en: 'any other entry rejects the row' }
          : {
              it: `ogni altra voce → ${write(fn.otherwise)}`,
              en: `any other entry → ${write(fn.otherwise)}`,
            };
      return { it: `${values.join('; ')}; ${others.it}.`, en: `${values.join('; ')}; ${others.en}.` };
    }
  }
}

function bracketed(number: number, write: Write): string {
  return number < 0 ? `(${write(number)})` : write(number);
}
