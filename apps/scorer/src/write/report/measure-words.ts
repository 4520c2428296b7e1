import type { LocalizedText } from '@insedia/domain';
import type { Measure } from '@insedia/scoring';

type Decay = Extract<Measure, { kind: 'decay' }>['decay'];
type Write = (number: number) => string;

/**
 * How a criterion reads a site, in words.
 *
 * @param titleOf what a layer or a field of the form is called
 * @param write a number as the language writes it
 */
export function measureWords(
  measure: Measure,
  titleOf: (name: string) => string,
  write: Write,
): LocalizedText {
  switch (measure.kind) {
    case 'attribute': {
      const field = titleOf(measure.field);
      return { it: `dalla domanda: «${field}»`, en: `from the application: “${field}”` };
    }
    case 'nearest':
      return nearest(measure, titleOf(measure.layer), write);
    case 'count':
      return {
        it: `quanti elementi di «${titleOf(measure.layer)}» entro ${write(measure.radiusM)} m in linea d’aria`,
        en: `how many features of “${titleOf(measure.layer)}” within ${write(measure.radiusM)} m in a straight line`,
      };
    case 'sum':
    case 'decay': {
      const layer = titleOf(measure.layer);
      const fading = measure.kind === 'decay' ? decayWords(measure.decay, write) : { it: '', en: '' };
      return {
        it: `somma di «${measure.property}» sugli elementi di «${layer}» entro ${write(measure.radiusM)} m in linea d’aria${fading.it}`,
        en: `sum of “${measure.property}” over the features of “${layer}” within ${write(measure.radiusM)} m in a straight line${fading.en}`,
      };
    }
    case 'inside': {
      const layer = titleOf(measure.layer);
      return {
        it: `1 se il sito è dentro un’area di «${layer}», altrimenti 0`,
        en: `1 if the site is inside an area of “${layer}”, otherwise 0`,
      };
    }
    case 'overlap': {
      const layer = titleOf(measure.layer);
      return {
        it: `quota della superficie del sito coperta da «${layer}», da 0 a 1; per un sito noto come punto, 0 o 1`,
        en: `share of the site’s surface that “${layer}” covers, 0 to 1; for a site known as a point, 0 or 1`,
      };
    }
    case 'category': {
      const layer = titleOf(measure.layer);
      return {
        it: `«${measure.property}» dell’area di «${layer}» in cui si trova il sito`,
        en: `“${measure.property}” of the area of “${layer}” that holds the site`,
      };
    }
  }
}

function nearest(
  { k, withinM }: Extract<Measure, { kind: 'nearest' }>,
  layer: string,
  write: Write,
): LocalizedText {
  const limit =
    withinM === undefined
      ? { it: '', en: '' }
      : { it: `, cercato entro ${write(withinM)} m`, en: `, looked for within ${write(withinM)} m` };
  const which =
    k === 1
      ? { it: 'dall’elemento più vicino', en: 'to the nearest feature' }
      : { it: `dal ${k}º elemento più vicino`, en: `to feature number ${k} by distance` };
  return {
    it: `distanza in linea d’aria ${which.it} di «${layer}»${limit.it}`,
    en: `straight-line distance ${which.en} of “${layer}”${limit.en}`,
  };
}

function decayWords(decay: Decay, write: Write): LocalizedText {
  switch (decay.kind) {
    case 'exponential': {
      const half = write(decay.halfDistanceM);
      return { it: `, ognuno dimezzato ogni ${half} m`, en: `, each halved every ${half} m` };
    }
    case 'gaussian': {
      const law = `exp(−d² / (2 × ${write(decay.sigmaM)}²))`;
      return { it: `, ognuno per ${law}, d in metri`, en: `, each times ${law}, d in metres` };
    }
    case 'power': {
      const law = `(1 + d / ${write(decay.scaleM)})^−${write(decay.exponent)}`;
      return { it: `, ognuno per ${law}, d in metri`, en: `, each times ${law}, d in metres` };
    }
  }
}
