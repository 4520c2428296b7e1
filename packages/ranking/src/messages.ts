/** A sentence in each language of the programme. */
export interface Text {
  readonly en: string;
  readonly it: string;
}

/** Every sentence the package can say. */
export const messages = {
  notFinite: (what: string, got: number): Text => ({
    en: `${what} must be a finite number, got ${got}`,
    it: `${what} deve essere un numero finito, ricevuto ${got}`,
  }),
  notAChoice: (what: string, got: string, choices: readonly string[]): Text => ({
    en: `${what} must be one of ${choices.join(', ')}, got '${got}'`,
    it: `${what} deve essere uno fra ${choices.join(', ')}, ricevuto '${got}'`,
  }),
  notAnObject: (what: string, got: string): Text => ({
    en: `${what} must be given, got ${got}`,
    it: `${what} va indicato, ricevuto ${got}`,
  }),
  notPositive: (what: string, got: number): Text => ({
    en: `${what} must be above 0, got ${got}`,
    it: `${what} deve essere maggiore di 0, ricevuto ${got}`,
  }),
  negative: (what: string, got: number): Text => ({
    en: `${what} must be 0 or above, got ${got}`,
    it: `${what} deve essere almeno 0, ricevuto ${got}`,
  }),
  notWithin: (what: string, low: number, high: number, got: number): Text => ({
    en: `${what} must be from ${low} to ${high}, got ${got}`,
    it: `${what} deve essere compreso fra ${low} e ${high}, ricevuto ${got}`,
  }),
  notAtLeast: (what: string, other: string, least: number, got: number): Text => ({
    en: `${what} must not be below ${other}, ${least}, got ${got}`,
    it: `${what} non deve essere minore di ${other}, ${least}, ricevuto ${got}`,
  }),
  noSpread: (): Text => ({
    en: 'the weights are undefined: no criterion has spread, or all that have it agree in full',
    it: 'i pesi sono indefiniti: nessun criterio varia, o tutti quelli che variano concordano del tutto',
  }),
  notReciprocal: (i: number, j: number, got: number, back: number): Text => ({
    en: `comparisons[${i}][${j}] must be above 0 and the reciprocal of comparisons[${j}][${i}], ${back}, got ${got}`,
    it: `comparisons[${i}][${j}] deve essere maggiore di 0 e il reciproco di comparisons[${j}][${i}], ${back}, ricevuto ${got}`,
  }),
  notAnInteger: (what: string, got: number): Text => ({
    en: `${what} must be an integer, got ${got}`,
    it: `${what} deve essere un intero, ricevuto ${got}`,
  }),
  noWeightsWithin: (tries: number): Text => ({
    en: `bounds: none of ${tries} draws of weights lies within them; widen the bounds`,
    it: `bounds: nessuna di ${tries} estrazioni di pesi vi rientra; allargare gli intervalli`,
  }),
  tooFew: (what: string, wanted: number, got: number): Text => ({
    en: `${what}: at least ${wanted} needed, got ${got}`,
    it: `${what}: ne servono almeno ${wanted}, ricevuti ${got}`,
  }),
  wrongLength: (what: string, wanted: number, got: number): Text => ({
    en: `${what} must have length ${wanted}, got ${got}`,
    it: `${what} deve avere lunghezza ${wanted}, ricevuta ${got}`,
  }),
  duplicate: (what: string, id: string, first: number): Text => ({
    en: `${what} must be unique, got '${id}' again after index ${first}`,
    it: `${what} deve essere unico, ricevuto di nuovo '${id}' dopo l'indice ${first}`,
  }),
  notMonotone: (what: string, direction: 'above' | 'below', previous: number, got: number): Text => ({
    en: `${what} must be ${direction} the one before it, ${previous}, got ${got}`,
    it: `${what} deve essere ${direction === 'above' ? 'maggiore' : 'minore'} del precedente, ${previous}, ricevuto ${got}`,
  }),
  tooFarApart: (what: string): Text => ({
    en: `${what} is too far from the point before it: the difference overflows a double`,
    it: `${what} è troppo lontano dal punto precedente: la differenza eccede un double`,
  }),
  zeroSteepness: (): Text => ({
    en: 'steepness must not be 0: the sigmoid would be flat',
    it: 'steepness non deve essere 0: la sigmoide sarebbe piatta',
  }),
  zeroBeforeFull: (fullWithin: number, got: number): Text => ({
    en: `zeroBeyond must be above fullWithin, ${fullWithin}, got ${got}`,
    it: `zeroBeyond deve essere maggiore di fullWithin, ${fullWithin}, ricevuto ${got}`,
  }),
  outOfRange: (x: number, [low, high]: readonly [number, number]): Text => ({
    en: `${x} is outside the range of the value function, ${low} to ${high}`,
    it: `${x} è fuori dall'intervallo della funzione valore, da ${low} a ${high}`,
  }),
  unknownCategory: (label: string, known: readonly string[]): Text => ({
    en: `'${label}' is not a known category; wanted one of: ${known.join(', ')}`,
    it: `'${label}' non è una categoria nota; attesa una tra: ${known.join(', ')}`,
  }),
  badWeight: (index: number, got: number, sum: number): Text => ({
    en: `weights[${index}] must be a finite number, 0 or above, got ${got}; the weights sum to ${sum}`,
    it: `weights[${index}] deve essere un numero finito, almeno 0, ricevuto ${got}; i pesi sommano a ${sum}`,
  }),
  weightSum: (sum: number): Text => ({
    en: `weights must sum to 1 within 1e-9, got ${sum}; mend them, or call normalizeWeights to rescale them openly`,
    it: `i pesi devono sommare a 1 entro 1e-9, ricevuto ${sum}; correggerli, o riscalarli in modo esplicito con normalizeWeights`,
  }),
  weightsNotScalable: (sum: number): Text => ({
    en: `weights must have a finite sum above 0 to be normalised, got ${sum}`,
    it: `per essere normalizzati i pesi devono avere somma finita e maggiore di 0, ricevuto ${sum}`,
  }),
  missingValue: (alternative: string, criterion: string): Text => ({
    en: `alternative '${alternative}' has no value on criterion '${criterion}'; decide what a missing value is worth before ranking`,
    it: `l'alternativa '${alternative}' non ha valore sul criterio '${criterion}'; decidere quanto vale un dato mancante prima di ordinare`,
  }),
  tooLarge: (alternative: string, criterion: string, got: number, limit: number): Text => ({
    en: `alternative '${alternative}' reaches ${got} on criterion '${criterion}', counted in the last decimal kept, if any; the limit is ${limit}`,
    it: `l'alternativa '${alternative}' arriva a ${got} sul criterio '${criterion}', contando nell'ultimo decimale tenuto, se c'è; il limite è ${limit}`,
  }),
  badDecimals: (got: number): Text => ({
    en: `decimals must be an integer from 0 to 9, got ${got}`,
    it: `decimals deve essere un intero da 0 a 9, ricevuto ${got}`,
  }),
  notAScore: (index: number): Text => ({
    en: `scores[${index}] must be a number, got NaN`,
    it: `scores[${index}] deve essere un numero, ricevuto NaN`,
  }),
  toleranceTooFine: (index: number, score: number, tolerance: number): Text => ({
    en: `tolerance ${tolerance} is too fine for scores[${index}], ${score}: their quotient overflows a double`,
    it: `tolerance ${tolerance} è troppo fine per scores[${index}], ${score}: il quoziente eccede un double`,
  }),
  notOnGrid: (what: string, decimals: number, got: number): Text => ({
    en: `${what} must have at most ${decimals} decimals, got ${got}`,
    it: `${what} deve avere al più ${decimals} decimali, ricevuto ${got}`,
  }),
  otherContribution: (criterion: string, wanted: number, got: number): Text => ({
    en: `the contribution of '${criterion}' must be that of its performance, ${wanted}, got ${got}`,
    it: `il contributo di '${criterion}' deve essere quello della sua prestazione, ${wanted}, ricevuto ${got}`,
  }),
  breakPrefersLess: (index: number): Text => ({
    en: `tieBreaks[${index}] compares points of a criterion, and must prefer more of them`,
    it: `tieBreaks[${index}] confronta i punti di un criterio, e deve preferirne di più`,
  }),
  apart: (a: string, b: string, lead: number, points: Text, parts: Text): Text =>
    lead === 0
      ? {
          en: `${a} and ${b} have the same points${parts.en && `: ${parts.en}`}`,
          it: `${a} e ${b} hanno gli stessi punti${parts.it && `: ${parts.it}`}`,
        }
      : {
          en: `${a} is ${lead > 0 ? 'above' : 'below'} ${b} by ${points.en} points: ${parts.en}`,
          it: `${a} è ${lead > 0 ? 'sopra' : 'sotto'} ${b} di ${points.it} punti: ${parts.it}`,
        },
  insteadOf: (title: Text, from: Text, to: Text, points: Text): Text => ({
    en: `${title.en}: ${to.en} instead of ${from.en} (${points.en})`,
    it: `${title.it}: ${to.it} invece di ${from.it} (${points.it})`,
  }),
  wouldReach: (needs: Text, rank: number, tied: boolean, points: Text): Text => ({
    en: `It would have ${placeWords(rank, tied, points).en} with ${needs.en}`,
    it: `Avrebbe ${placeWords(rank, tied, points).it} con ${needs.it}`,
  }),
  alreadyThere: (rank: number, tied: boolean, points: Text): Text => ({
    en: `It already has ${placeWords(rank, tied, points).en}`,
    it: `Ha già ${placeWords(rank, tied, points).it}`,
  }),
  outOfReach: (titles: Text, rank: number, tied: boolean, points: Text): Text => ({
    en: `No change is enough on ${titles.en}: at best it would have ${placeWords(rank, tied, points).en}`,
    it: `Nessuna modifica basta su ${titles.it}: al meglio avrebbe ${placeWords(rank, tied, points).it}`,
  }),
};

function placeWords(rank: number, tied: boolean, points: Text): Text {
  return {
    en: `rank ${rank}${tied ? ', shared,' : ''} and ${points.en} points`,
    it: `il posto ${rank}${tied ? ', ex aequo,' : ''} e ${points.it} punti`,
  };
}
