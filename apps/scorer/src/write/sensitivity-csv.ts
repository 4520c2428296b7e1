import type { Language } from '@insedia/domain';
import { type Acceptability, type Assessment, type Sensitivity, standardError } from '@insedia/scoring';
import { csv, type TableCell } from './csv.ts';

const WORDS = {
  it: {
    places: ['posizione', 'codice', 'denominazione', 'punteggio', 'posizione migliore', 'posizione peggiore'],
    pareto: ['nel fronte di Pareto', 'dominata da (quante)'],
    around: 'pesi vicini',
    any: 'pesi qualsiasi',
    shares: (weights: string, top: number) => [
      `${weights}: prima (% delle estrazioni)`,
      `${weights}: prima, errore standard (%)`,
      `${weights}: fra le prime ${top} (% delle estrazioni)`,
      `${weights}: fra le prime ${top}, errore standard (%)`,
    ],
    weights: (top: number) => [
      'criterio',
      'titolo',
      'peso',
      'primo posto: da',
      'primo posto: a',
      `prime ${top}: da`,
      `prime ${top}: a`,
      'intero ordine: da',
      'intero ordine: a',
    ],
    yes: 'sì',
    no: 'no',
  },
  en: {
    places: ['rank', 'id', 'name', 'score', 'best rank', 'worst rank'],
    pareto: ['on the Pareto front', 'dominated by (how many)'],
    around: 'weights nearby',
    any: 'any weights',
    shares: (weights: string, top: number) => [
      `${weights}: first (% of draws)`,
      `${weights}: first, standard error (%)`,
      `${weights}: among the first ${top} (% of draws)`,
      `${weights}: among the first ${top}, standard error (%)`,
    ],
    weights: (top: number) => [
      'criterion',
      'title',
      'weight',
      'first place: from',
      'first place: to',
      `first ${top}: from`,
      `first ${top}: to`,
      'whole order: from',
      'whole order: to',
    ],
    yes: 'yes',
    no: 'no',
  },
} as const;

/** What other weights and missing data leave of every place of the ranking. */
export function sensitivityCsv({ ranked }: Assessment, found: Sensitivity, language: Language): string {
  const words = WORDS[language];
  const { acceptability, pareto, top } = found;
  const headings = [
    ...words.places,
    ...(pareto ? words.pareto : []),
    ...acceptability.flatMap(({ weights }) => words.shares(words[weights], top)),
  ];
  const front = new Set(pareto?.front);
  const rows = ranked.map(({ application, rank, rankBounds, score }, place): TableCell[] => [
    rank,
    application.id,
    application.name,
    score.points,
    ...rankBounds,
    ...(pareto ? [front.has(place) ? words.yes : words.no, pareto.dominators[place] ?? null] : []),
    ...acceptability.flatMap((shares) => [
      ...percents(shares, shares.first[place]),
      ...percents(shares, shares.top[place]),
    ]),
  ]);
  return csv({ headings, rows }, language);
}

/** The weight of each criterion, and between which weights the verdicts hold. */
export function sensitivityWeightsCsv({ call }: Assessment, found: Sensitivity, language: Language): string {
  const rows = found.stability.map(({ criterion, weight, winner, top, order }) => {
    const title = call.criteria.find(({ id }) => id === criterion)?.title[language] ?? criterion;
    return [criterion, title, weight, ...winner, ...top, ...order];
  });
  return csv({ headings: WORDS[language].weights(found.top), rows }, language);
}

/** A share of draws and its standard error, per cent. */
function percents({ samples }: Acceptability, share: number = Number.NaN): [number, number] {
  return [100 * share, 100 * standardError(share, samples)];
}
