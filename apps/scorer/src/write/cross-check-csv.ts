import type { Language } from '@insedia/domain';
import type { Assessment, CrossCheck } from '@insedia/scoring';
import { csv, type TableCell } from './csv.ts';

const WORDS = {
  it: {
    places: ['posizione ufficiale', 'codice', 'denominazione', 'punteggio'],
    extremes: ['posizione migliore fra i metodi', 'posizione peggiore fra i metodi'],
    methods: [
      'metodo (verifica)',
      'domande ordinate',
      'accordo: tau-b di Kendall',
      'accordo: Spearman',
      'accordo: WS',
      'un ritiro può riordinare le altre',
      'ritiri provati',
      'ritiri che scambiano altre domande',
    ],
    yes: 'sì',
    no: 'no',
  },
  en: {
    places: ['official rank', 'id', 'name', 'score'],
    extremes: ['best rank of the methods', 'worst rank of the methods'],
    methods: [
      'method (cross-check)',
      'applications ranked',
      'agreement: Kendall tau-b',
      'agreement: Spearman',
      'agreement: WS',
      'a withdrawal can reorder the others',
      'withdrawals tried',
      'withdrawals that make others change places',
    ],
    yes: 'yes',
    no: 'no',
  },
} as const;

/** The rank of every ranked application under each method, beside the official one. */
export function crossCheckCsv({ ranked }: Assessment, { methods }: CrossCheck, language: Language): string {
  const words = WORDS[language];
  const headings = [...words.places, ...methods.map(({ title }) => title[language]), ...words.extremes];
  const rows = ranked.map(({ application, rank, score }, place) => {
    const given = methods.map(({ ranks }) => ranks[place] ?? null);
    const known = given.filter((own) => own !== null);
    return [
      rank,
      application.id,
      application.name,
      score.points,
      ...given,
      Math.min(...known),
      Math.max(...known),
    ];
  });
  return csv({ headings, rows }, language);
}

/** Each method: how far it agrees with the official ranking, and what a withdrawal does to it. */
export function crossCheckMethodsCsv({ methods }: CrossCheck, language: Language): string {
  const { methods: headings, no, yes } = WORDS[language];
  const rows = methods.map(({ title, ranks, agreement, reversal }): TableCell[] => [
    title[language],
    ranks.length,
    numberOrNone(agreement.kendall),
    numberOrNone(agreement.spearman),
    numberOrNone(agreement.ws),
    ...(reversal.free ? [no, null, null] : [yes, reversal.tried, reversal.reordering.length]),
  ]);
  return csv({ headings, rows }, language);
}

function numberOrNone(coefficient: number): number | null {
  return Number.isNaN(coefficient) ? null : coefficient;
}
