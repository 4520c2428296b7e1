import type { Citation, LocalizedText, Status } from '@insedia/domain';
import type { Call, Policy } from './call.ts';
import { formFields } from './form.ts';
import type { Metric } from './metric.ts';

/** A choice that shaped the result, in words. */
export interface PolicyStatement {
  readonly id: string;
  readonly title: LocalizedText;
  readonly value: LocalizedText;
  readonly status: Status;
  readonly citation?: Citation | undefined;
}

type Pair = readonly [it: string, en: string];

const DUPLICATES: Readonly<Record<Call['duplicates']['value'], Pair>> = {
  'keep-first': [
    'fra più righe leggibili con lo stesso codice conta la prima',
    'of several readable rows with one id the first counts',
  ],
  'reject-all': ['righe con lo stesso codice sono tutte respinte', 'rows that share an id are all rejected'],
};

const DISTANCES: Readonly<Record<Metric, Pair>> = {
  sphere: [
    'in linea d’aria, sulla sfera di raggio medio 6371,0088 km',
    'in a straight line, on the sphere of mean radius 6371.0088 km',
  ],
  wgs84: [
    'verso i punti la geodetica sull’ellissoide WGS 84; verso linee e aree in linea d’aria sulla sfera di raggio medio 6371,0088 km',
    'to points the geodesic on the ellipsoid WGS 84; to lines and areas in a straight line on the sphere of mean radius 6371.0088 km',
  ],
};

const EMPTY: Readonly<Record<'reject' | 'ineligible', Pair>> = {
  reject: ['la domanda è respinta, da completare', 'the application is rejected, to be completed'],
  ineligible: ['la domanda non è ammissibile', 'the application is ineligible'],
};

const MISSING: Readonly<Record<'exclude' | 'worst' | 'bounds', Pair>> = {
  exclude: ['la domanda non è ammissibile', 'the application is ineligible'],
  worst: ['vale il punteggio peggiore', 'it is given the worst value'],
  bounds: [
    'vale il punteggio peggiore; si riporta anche il migliore possibile',
    'it is given the worst value, and the best possible is reported too',
  ],
};

/**
 * Every choice of a call that decides the result, each with the act it stands on or the word that it is assumed.
 *
 * @example
 * const assumed = policies(call).filter(({ status }) => status === 'assumed');
 * assumed.map(({ id }) => id); // ['timeZone', 'duplicates', 'distances.metric', …]
 */
export function policies(call: Call): PolicyStatement[] {
  const { distances, duplicates, score, ties, timeZone, window } = call;
  const chain = chainWords(call);
  const statements = [
    statement('timeZone', ['Fuso orario', 'Time zone'], [timeZone.value, timeZone.value], timeZone),
    statement('duplicates', ['Doppioni', 'Duplicates'], DUPLICATES[duplicates.value], duplicates),
    statement(
      'distances.metric',
      ['Distanze', 'Distances'],
      DISTANCES[distances.metric.value],
      distances.metric,
    ),
    statement(
      'score.outOf',
      ['Punteggio massimo', 'Highest score'],
      [String(score.outOf.value), String(score.outOf.value)],
      score.outOf,
    ),
    statement(
      'score.decimals',
      ['Arrotondamento', 'Rounding'],
      [
        `ogni contributo è arrotondato a ${score.decimals.value} decimali (metà per eccesso), poi si somma`,
        `each contribution is rounded to ${score.decimals.value} decimals (half up), then added`,
      ],
      score.decimals,
    ),
    statement(
      'ties.tolerance',
      ['Parità', 'Ties'],
      ties.tolerance.value === 0
        ? ['sono pari i punteggi uguali', 'equal scores tie']
        : [
            `i punteggi si confrontano arrotondati a multipli di ${String(ties.tolerance.value).replace('.', ',')}`,
            `scores are compared rounded to multiples of ${ties.tolerance.value}`,
          ],
      ties.tolerance,
    ),
    statement('ties.chain', ['Spareggio', 'Tie-break'], chain, {
      status: ties.chain.length === 0 ? 'assumed' : 'stated',
    }),
    ...call.eligibility.map(({ id, title, missing }) =>
      statement(
        `eligibility.${id}.missing`,
        [`Dato assente per «${title.it}»`, `Missing data for “${title.en}”`],
        EMPTY[missing.value],
        missing,
      ),
    ),
    ...call.criteria.map(({ id, title, missing }) =>
      statement(
        `criteria.${id}.missing`,
        [`Dato assente per «${title.it}»`, `Missing data for “${title.en}”`],
        MISSING[missing],
        { status: 'stated' },
      ),
    ),
  ];
  if (window) {
    statements.push(
      statement(
        'window.ends',
        ['Termini di presentazione', 'Submission window'],
        ['gli istanti di apertura e chiusura sono compresi', 'the opening and closing instants are included'],
        { status: 'assumed' },
      ),
    );
  }
  if (hasMinimum(call) && call.criteria.some(({ missing }) => missing === 'bounds')) {
    statements.push(
      statement(
        'minimum.missing',
        ['Soglia di sbarramento e dati assenti', 'Minimum and missing data'],
        [
          'la soglia si misura sul punteggio con i dati assenti al peggio',
          'the minimum is compared with the score that has the missing data at their worst',
        ],
        { status: 'assumed' },
      ),
    );
  }
  return statements;
}

function hasMinimum({ criteria, score }: Call): boolean {
  return score.minimum !== undefined || criteria.some(({ minimum }) => minimum !== undefined);
}

const PREFER: Readonly<Record<'higher' | 'lower', Pair>> = {
  higher: ['il più alto', 'the higher'],
  lower: ['il più basso', 'the lower'],
};

/** The chain of tie-breaks in words: what is compared, and which end wins. */
function chainWords({ criteria, form, ties }: Call): Pair {
  if (ties.chain.length === 0) return ['nessuno: ex aequo', 'none: ex aequo'];
  const fields = new Map(formFields(form).map(({ name, title }) => [name, title]));
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  const steps = ties.chain.map((step): Pair => {
    const name = step.kind === 'attribute' ? step.field : step.criterion;
    const { it, en } = (step.kind === 'attribute' ? fields : titles).get(name) ?? { it: name, en: name };
    const [itEnd, enEnd] = PREFER[step.prefer];
    return [`«${it}» (${itEnd})`, `“${en}” (${enEnd})`];
  });
  const joined = (language: 0 | 1): string => steps.map((step) => step[language]).join(', ');
  return [`${joined(0)}; poi ex aequo`, `${joined(1)}; then ex aequo`];
}

function statement(
  id: string,
  [it, en]: Pair,
  [itValue, enValue]: Pair,
  { status, citation }: Pick<Policy<unknown>, 'status' | 'citation'>,
): PolicyStatement {
  return {
    id,
    title: { it, en },
    value: { it: itValue, en: enValue },
    status,
    ...(citation ? { citation } : {}),
  };
}
