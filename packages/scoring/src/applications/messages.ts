import type { Field, InstantProblem, LocalizedText, Merger } from '@insedia/domain';
import { INSTANT_PROBLEMS } from '../call/words.ts';
import type { Cell, CellError, CellErrorCode, DecimalMark } from './application.ts';

type Pair = readonly [it: string, en: string];

function cellError(code: CellErrorCode, column: string, value: Cell, message: Pair, repair: Pair): CellError {
  return { code, column, value, message: text(message), repair: text(repair) };
}

function text([it, en]: Pair): LocalizedText {
  return { it, en };
}

function titled({ title, name }: Field): Pair {
  return [`«${title.it}» (${name})`, `“${title.en}” (${name})`];
}

export function missingValue(field: Field, column: string): CellError {
  const [it, en] = titled(field);
  return cellError(
    'missing-value',
    column,
    null,
    [`il campo obbligatorio ${it} è vuoto`, `the required field ${en} is empty`],
    ['compilare la cella', 'fill in the cell'],
  );
}

/** An empty cell that the form allows and a rule of the call needs. */
export function neededValue(column: string, rule: LocalizedText): CellError {
  return cellError(
    'missing-value',
    column,
    null,
    [`manca un dato che serve a «${rule.it}»`, `a value that “${rule.en}” needs is missing`],
    ['compilare la cella', 'fill in the cell'],
  );
}

export function notANumber(column: string, value: string, mark: DecimalMark, repair?: string): CellError {
  const example = mark === ',' ? '12500,5' : '12500.5';
  return cellError(
    'not-a-number',
    column,
    value,
    [
      `atteso un numero; in questa riga il segno decimale è «${mark}»`,
      `expected a number; the decimal mark of this row is “${mark}”`,
    ],
    repair === undefined
      ? [
          `scrivere solo cifre e segno decimale, per esempio ${example}; se il dato manca lasciare vuoto`,
          `write digits and the decimal mark only, such as ${example}; leave empty what is not known`,
        ]
      : [`scrivere ${repair}`, `write ${repair}`],
  );
}

export function ambiguousNumber(column: string, value: string, readings: string): CellError {
  const [large = '', small = ''] = readings.split(' | ');
  return cellError(
    'ambiguous-number',
    column,
    value,
    [`numero ambiguo: può essere ${large} o ${small}`, `ambiguous number: it may be ${large} or ${small}`],
    [`scrivere ${large} oppure ${small}`, `write ${large} or ${small}`],
  );
}

export function notAnInteger(column: string, value: Cell): CellError {
  return cellError(
    'not-an-integer',
    column,
    value,
    ['atteso un numero intero', 'expected a whole number'],
    ['togliere i decimali', 'drop the decimals'],
  );
}

export function tooManyDecimals(column: string, value: Cell): CellError {
  return cellError(
    'not-a-number',
    column,
    value,
    [
      'atteso un importo in euro con al più due decimali e tredici cifre intere',
      'expected an amount in euro with at most two decimals and thirteen whole digits',
    ],
    ['arrotondare al centesimo, per esempio 1250000,00', 'round to the cent, for example 1250000.00'],
  );
}

export function outOfRange({ minimum, maximum, unit = '' }: Field, column: string, value: Cell): CellError {
  const it = [
    minimum === undefined ? '' : `almeno ${minimum}`,
    maximum === undefined ? '' : `al più ${maximum}`,
  ];
  const en = [
    minimum === undefined ? '' : `at least ${minimum}`,
    maximum === undefined ? '' : `at most ${maximum}`,
  ];
  return cellError(
    'out-of-range',
    column,
    value,
    [
      `atteso un valore ${it.filter(Boolean).join(' e ')} ${unit}`.trim(),
      `expected a value of ${en.filter(Boolean).join(' and ')} ${unit}`.trim(),
    ],
    ['controllare il valore e la sua unità di misura', 'check the value and its unit'],
  );
}

export function notACategory({ categories = [] }: Field, column: string, value: Cell): CellError {
  const it = categories.map(({ value: name, label }) => (name === label.it ? name : `${label.it} (${name})`));
  const en = categories.map(({ value: name, label }) => (name === label.en ? name : `${label.en} (${name})`));
  return cellError(
    'not-a-category',
    column,
    value,
    ['valore fuori dall’elenco ammesso', 'value not in the list'],
    [`scegliere fra: ${it.join('; ')}`, `choose one of: ${en.join('; ')}`],
  );
}

export function notABoolean(column: string, value: Cell): CellError {
  return cellError(
    'not-a-boolean',
    column,
    value,
    ['atteso sì o no', 'expected yes or no'],
    [
      'scrivere «sì» o «no»; se il dato manca lasciare vuoto',
      'write “yes” or “no”; leave empty what is not known',
    ],
  );
}

export function notAnInstant(column: string, value: Cell, problem: InstantProblem): CellError {
  return cellError('not-an-instant', column, value, INSTANT_PROBLEMS[problem], [
    'scrivere giorno e ora, per esempio 18/04/2017 14:30 oppure 2017-04-18T14:30+02:00',
    'write day and time, for example 18/04/2017 14:30 or 2017-04-18T14:30+02:00',
  ]);
}

export function notAnIstatCode(column: string, value: Cell, why: LocalizedText, repair?: string): CellError {
  return cellError(
    'not-an-istat-code',
    column,
    value,
    [why.it, why.en],
    repair === undefined
      ? ['scrivere il codice ISTAT di sei cifre', 'write the six-digit ISTAT code']
      : [
          `scrivere ${repair}, con la colonna in formato testo`,
          `write ${repair}, with the column formatted as text`,
        ],
  );
}

export function mergedMunicipality(column: string, value: Cell, merger: Merger): CellError {
  return cellError(
    'merged-municipality',
    column,
    value,
    [
      `${merger.fromName} è confluito in ${merger.intoName} dal ${merger.since}`,
      `${merger.fromName} has been part of ${merger.intoName} since ${merger.since}`,
    ],
    [`scrivere ${merger.into}`, `write ${merger.into}`],
  );
}

export function duplicate(column: string, value: Cell, other: string, differences: string): CellError {
  const it = differences === '' ? 'le due righe sono uguali' : `le due righe differiscono in: ${differences}`;
  const en = differences === '' ? 'the two rows are equal' : `the two rows differ in: ${differences}`;
  return cellError(
    'duplicate',
    column,
    value,
    [`già usato (${other}); ${it}`, `used before (${other}); ${en}`],
    [
      'dare un codice proprio a ogni domanda, o togliere quella superata',
      'give each application its own id, or remove the one that is superseded',
    ],
  );
}

export function notAnArea(): CellError {
  return cellError(
    'not-an-area',
    'geometry',
    null,
    [
      'il contorno non è un poligono valido, o ha parti che si sovrappongono',
      'the outline is not a valid polygon, or has parts that overlap',
    ],
    [
      'disegnare anelli chiusi di [lon, lat] in gradi WGS 84, che racchiudano una superficie',
      'draw closed rings of [lon, lat] in degrees WGS 84 that enclose a surface',
    ],
  );
}

/** Coordinates that lie inside the territory once they are exchanged; written as the row writes numbers. */
export function swappedCoordinates(
  column: string,
  lon: string,
  lat: string,
  territory: LocalizedText,
): CellError {
  return cellError(
    'swapped-coordinates',
    column,
    `${lon}; ${lat}`,
    [
      `longitudine e latitudine sono scambiate: il punto cade fuori da «${territory.it}», scambiandole vi rientra`,
      `longitude and latitude are swapped: the point lies outside “${territory.en}”, and inside with the two exchanged`,
    ],
    [
      `scrivere ${lat} come longitudine e ${lon} come latitudine`,
      `write ${lat} as longitude and ${lon} as latitude`,
    ],
  );
}

export function misplaced(column: string, value: Cell, distanceM: number, withinM: number): CellError {
  const km = (distanceM / 1000).toFixed(1);
  const limit = String(withinM / 1000);
  return cellError(
    'position-contradicts-municipality',
    column,
    value,
    [
      `il punto dista ${km.replace('.', ',')} km dal comune dichiarato (al più ${limit.replace('.', ',')} km)`,
      `the point lies ${km} km from the municipality stated (at most ${limit} km)`,
    ],
    [
      'controllare le coordinate (gradi decimali, WGS 84) e il codice del comune',
      'check the coordinates (decimal degrees, WGS 84) and the code of the municipality',
    ],
  );
}

export function outsideValueFunction(column: string, value: Cell, criterion: LocalizedText): CellError {
  return cellError(
    'outside-value-function',
    column,
    value,
    [
      `il bando non dice quanto vale questo valore per il criterio «${criterion.it}»`,
      `the call does not say what this is worth for the criterion “${criterion.en}”`,
    ],
    [
      'controllare il valore; se è giusto, estendere la funzione di valore del criterio',
      'check the value; if it is right, extend the value function of the criterion',
    ],
  );
}
