import type { Language } from '@insedia/domain';

const IT = {
  crossCheck: 'Verifica con altri metodi (la graduatoria ufficiale resta la somma pesata)',
  methodsHead: ['metodo', 'Kendall', 'WS', 'al primo posto', 'ritiri che riordinano altre domande'],
  never: 'nessuno, per costruzione',
  withdrawals: (count: number, tried: number) => `${count} su ${tried} provati`,
  sensitivity: 'Quanto regge la graduatoria: pesi entro cui nulla cambia',
  stabilityHead: (top: number) => [
    'criteri meno stabili',
    'peso',
    'primo posto',
    `prime ${top}`,
    'intero ordine',
  ],
  smallestChange: (points: string, id: string, name: string) =>
    `Il primo posto è raggiunto da ${id} ${name} spostando almeno ${points} punti percentuali di peso.`,
  noChange: 'Nessun cambio di pesi toglie il primo posto.',
  firstShare: (id: string, share: string) =>
    `Con pesi vicini a quelli del bando ${id} è prima nel ${share} % delle estrazioni.`,
  front: (count: number, of: number) =>
    `Nel fronte di Pareto: ${count} su ${of} (nessun’altra è almeno pari in tutto e migliore in qualcosa).`,
  open: (count: number, doubtful: number, top: number) =>
    `I dati assenti lasciano aperto il posto di ${count}; in forse fra le prime ${top}: ${doubtful}.`,
  rounded:
    'Senza arrotondamenti e spareggi l’ordine non è quello ufficiale: gli intervalli valgono per la somma non arrotondata.',
};

const EN: typeof IT = {
  crossCheck: 'Cross-check with other methods (the official ranking stays the weighted sum)',
  methodsHead: ['method', 'Kendall', 'WS', 'in first place', 'withdrawals that reorder others'],
  never: 'none, by construction',
  withdrawals: (count, tried) => `${count} of ${tried} tried`,
  sensitivity: 'What the ranking can bear: weights within which nothing changes',
  stabilityHead: (top) => ['least stable criteria', 'weight', 'first place', `first ${top}`, 'whole order'],
  smallestChange: (points, id, name) =>
    `${id} ${name} catches up with the first place when at least ${points} percentage points of weight move.`,
  noChange: 'No change of weights takes the first place away.',
  firstShare: (id, share) => `With weights near those of the call ${id} is first in ${share} % of the draws.`,
  front: (count, of) =>
    `On the Pareto front: ${count} of ${of} (no other is at least as good on everything and better on something).`,
  open: (count, doubtful, top) =>
    `Missing data leave the rank of ${count} open; in doubt among the first ${top}: ${doubtful}.`,
  rounded:
    'Without rounding and tie-breaks the order is not the official one: the intervals hold for the unrounded sum.',
};

/** The words of the analyses at the terminal, in a language. */
export function analysisMessagesIn(language: Language): typeof IT {
  return language === 'it' ? IT : EN;
}
