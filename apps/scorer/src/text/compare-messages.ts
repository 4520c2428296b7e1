import type { Language } from '@insedia/domain';

const IT = {
  same: (id: string) => `i due codici sono lo stesso, «${id}»: indicarne due diversi`,
  notRanked:
    'Non sono entrambe in graduatoria: non c’è un punteggio da confrontare. Ecco l’esito di ciascuna.',
  rankAndPoints: (rank: number, points: string) => `posizione ${rank}, ${points} punti`,
  difference: 'differenza',
  points: 'punti',
  measure: 'misura',
  criterion: 'criterio',
  total: 'totale',
  leads: (id: string, parts: string) => `${id} è avanti in: ${parts}`,
  nowhere: (id: string) => `${id} non è avanti in nessun criterio`,
  equal: (parts: string) => `Pari in: ${parts}`,
  sameRank: 'Le due domande sono ex aequo.',
  stability: (id: string) => `Pesi entro cui ${id} resta avanti, uno alla volta`,
  stabilityHead: ['criterio', 'peso', 'da', 'a'],
  always: (id: string) => `${id} resta avanti qualunque peso cambi, uno alla volta.`,
  change: (points: string, moves: string) =>
    `Il cambio di pesi più piccolo che le mette a pari sposta ${points} punti percentuali di peso: ${moves}.`,
  noChange: 'Nessun cambio di pesi le mette a pari.',
  moved: (criterion: string, from: string, to: string) => `${criterion} da ${from} a ${to}`,
  otherwise:
    'Senza arrotondamenti e spareggi l’ordine delle due non è quello ufficiale: gli intervalli di peso non lo riguardano.',
};

const EN: typeof IT = {
  same: (id) => `the two ids are the same, “${id}”: name two different ones`,
  notRanked: 'They are not both ranked: there are no scores to compare. This is what became of each.',
  rankAndPoints: (rank, points) => `rank ${rank}, ${points} points`,
  difference: 'difference',
  points: 'points',
  measure: 'measure',
  criterion: 'criterion',
  total: 'total',
  leads: (id, parts) => `${id} leads on: ${parts}`,
  nowhere: (id) => `${id} leads on no criterion`,
  equal: (parts) => `Equal on: ${parts}`,
  sameRank: 'The two applications are ex aequo.',
  stability: (id) => `Weights within which ${id} stays ahead, one at a time`,
  stabilityHead: ['criterion', 'weight', 'from', 'to'],
  always: (id) => `${id} stays ahead whatever weight changes, one at a time.`,
  change: (points, moves) =>
    `The smallest change of weights that makes them level moves ${points} percentage points of weight: ${moves}.`,
  noChange: 'No change of weights makes them level.',
  moved: (criterion, from, to) => `${criterion} from ${from} to ${to}`,
  otherwise:
    'Without rounding and tie-breaks the order of the two is not the official one: the intervals of weights do not concern it.',
};

/** The words of a comparison, in a language. */
export function compareMessagesIn(language: Language): typeof IT {
  return language === 'it' ? IT : EN;
}
