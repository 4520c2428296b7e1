import type { LocalizedText } from '@insedia/domain';

/** The fixed texts of the sections on other methods and on what the ranking can bear. */
export const TEXT = {
  crossCheck: { it: 'L’ordine secondo altri metodi', en: 'The order under other methods' },
  crossCheckNote: {
    it: 'Una verifica: la graduatoria ufficiale è la somma pesata, e nessuno di questi ordini può sostituirla. Ogni metodo parte dagli stessi valori e dagli stessi pesi. La freccia dice di quanti posti un metodo porta una domanda più in alto (▲) o più in basso (▼) della graduatoria.',
    en: 'A cross-check: the official ranking is the weighted sum, and none of these orders can replace it. Every method starts from the same values and weights. The arrow says how many places higher (▲) or lower (▼) than in the ranking a method puts an application.',
  },
  methods: {
    it: 'Quanto ogni metodo concorda con la graduatoria',
    en: 'How far each method agrees with the ranking',
  },
  method: { it: 'Metodo', en: 'Method' },
  kendall: { it: 'Kendall τ‑b', en: 'Kendall τ‑b' },
  spearman: { it: 'Spearman', en: 'Spearman' },
  ws: { it: 'WS', en: 'WS' },
  ranked: { it: 'Domande', en: 'Applications' },
  reversal: { it: 'Se una domanda si ritira', en: 'If an application withdraws' },
  free: { it: 'le altre non si riordinano mai', en: 'the others are never reordered' },
  agreementNote: {
    it: 'I coefficienti valgono 1 se i due ordini sono uguali e −1 se sono opposti (Kendall, Spearman); WS vale 1 se sono uguali e pesa di più i primi posti. Anche la graduatoria ufficiale non si riordina mai quando una domanda si ritira.',
    en: 'The coefficients are 1 if the two orders are equal and −1 if they are opposite (Kendall, Spearman); WS is 1 if they are equal and weighs the first places most. The official ranking, too, is never reordered when an application withdraws.',
  },
  stability: { it: 'Quanto reggono i pesi', en: 'What the weights can bear' },
  stated: { it: 'peso del bando', en: 'weight of the call' },
  goesOn: {
    it: 'prosegue oltre l’asse, fino al numero accanto',
    en: 'goes on beyond the axis, to the number beside it',
  },
  winner: { it: 'il primo posto non cambia', en: 'the first place stays' },
  order: { it: 'nessuno cambia posto', en: 'nobody changes place' },
  weight: { it: 'Peso', en: 'Weight' },
  rounded: {
    it: 'Senza arrotondamenti e spareggi l’ordine non è in tutto quello ufficiale: gli intervalli e le quote valgono per la somma non arrotondata.',
    en: 'Without rounding and tie-breaks the order is not quite the official one: the intervals and shares hold for the unrounded sum.',
  },
  noChange: {
    it: 'Nessun cambio di pesi può togliere il primo posto a chi lo ha.',
    en: 'No change of weights can take the first place away.',
  },
  missing: { it: 'Che cosa lasciano aperto i dati assenti', en: 'What missing data leave open' },
  nothingOpen: {
    it: 'Nessun dato assente può cambiare un posto.',
    en: 'No missing data can change a rank.',
  },
  acceptability: { it: 'I posti con altri pesi', en: 'The ranks under other weights' },
  around: { it: 'Pesi vicini a quelli del bando', en: 'Weights near those of the call' },
  any: { it: 'Pesi qualsiasi', en: 'Any weights' },
  anyNote: {
    it: 'Tutti i pesi possibili con uguale probabilità, anche quelli che danno quasi tutto a un solo criterio: dice quanto conta la scelta dei pesi, non quanto è probabile un altro esito.',
    en: 'All possible weights equally likely, those too that give nearly everything to one criterion: it says how much the choice of weights matters, not how likely another outcome is.',
  },
  name: { it: 'Denominazione', en: 'Name' },
  rank: { it: 'Posto', en: 'Rank' },
  beyond: { it: 'oltre', en: 'beyond' },
  noDraws: {
    it: 'Le domande in graduatoria sono oltre il limite delle estrazioni: qui non si estraggono pesi e non si cercano dominanze.',
    en: 'There are more ranked applications than the limit of the draws: no weights are drawn here and no dominance is looked for.',
  },
  pareto: { it: 'Il fronte di Pareto', en: 'The Pareto front' },
  checks: { it: 'Scelte di queste verifiche', en: 'Choices of these checks' },
  checksNote: {
    it: 'Nessuna di queste scelte tocca la graduatoria; nessun atto le fa.',
    en: 'None of these choices touches the ranking; no act makes them.',
  },
};

/** Those that a list shows, of all there are. */
export function firstOf(shown: string, all: string, file: string): LocalizedText {
  return {
    it: `Qui sono le prime ${shown} di ${all}; tutte sono in ${file}.`,
    en: `Here are the first ${shown} of ${all}; all are in ${file}.`,
  };
}

/** The method ranks only some. */
export function rankedOnly(count: string): LocalizedText {
  return { it: `solo le prime ${count}`, en: `the first ${count} only` };
}

/** What came of withdrawing applications, one at a time. */
export function withdrawn(reordering: string, tried: string, newFirst: string): LocalizedText {
  return {
    it: `può riordinarle: in ${reordering} ritiri provati su ${tried}; in ${newFirst} cambia chi è al primo posto fra le altre`,
    en: `it may reorder them: in ${reordering} of ${tried} withdrawals tried; in ${newFirst} others come first among those left`,
  };
}

export function stabilityNote(top: string): LocalizedText {
  return {
    it: `Di quanto può cambiare il peso di un criterio, da solo, senza che cambi il primo posto, le prime ${top} domande o l’intero ordine; gli altri pesi restano fra loro in proporzione. Intervalli esatti, arrotondati verso l’interno.`,
    en: `How far the weight of one criterion can move, alone, before the first place, the first ${top} applications or the whole order change; the other weights keep their proportions. Exact intervals, rounded inwards.`,
  };
}

/** The verdict that the first so many stay the same. */
export function firstStay(top: string): LocalizedText {
  return { it: `le prime ${top} restano le stesse`, en: `the first ${top} stay the same` };
}

/** The interval of one verdict: `il primo posto non cambia: da 0,1 a 0,3`. */
export function within(verdict: string, from: string, to: string): LocalizedText {
  return { it: `${verdict}: da ${from} a ${to}`, en: `${verdict}: ${from} to ${to}` };
}

/** The smallest change of weights that makes another catch up. */
export function smallestChange(name: string, points: string, moves: string): LocalizedText {
  return {
    it: `Il cambio di pesi più piccolo che porta «${name}» a pari con il primo sposta in tutto ${points} punti percentuali di peso: ${moves}.`,
    en: `The smallest change of weights that brings “${name}” level with the first moves ${points} percentage points of weight in all: ${moves}.`,
  };
}

/** One weight before and after. */
export function moved(criterion: string, from: string, to: string): LocalizedText {
  return { it: `${criterion} da ${from} a ${to}`, en: `${criterion} from ${from} to ${to}` };
}

export function openNote(open: string, certain: string, possible: string, top: string): LocalizedText {
  return {
    it: `I dati assenti, propri o di altri, lasciano aperto il posto di ${open} domande. Fra le prime ${top} ne stanno di sicuro ${certain}; possono esserci in tutto ${possible}.`,
    en: `Missing data, their own or others’, leave the rank of ${open} applications open. ${certain} are among the first ${top} for certain; ${possible} can be, all told.`,
  };
}

export function acceptabilityNote(samples: string, error: string): LocalizedText {
  return {
    it: `In quante estrazioni di pesi, su cento, una domanda arriva a ciascun posto (SMAA-2). Estrazioni: ${samples}; errore standard al più ${error} punti percentuali. Un punto è zero.`,
    en: `In how many draws of weights, of a hundred, an application ends at each rank (SMAA-2). Draws: ${samples}; standard error at most ${error} percentage points. A dot is zero.`,
  };
}

/** The share of draws among the first so many. */
export function amongFirst(top: string): LocalizedText {
  return { it: `fra le prime ${top}`, en: `among the first ${top}` };
}

export function frontNote(count: string, all: string): LocalizedText {
  return {
    it: `Nel fronte stanno ${count} domande su ${all}: nessun’altra è almeno pari a loro in ogni criterio e migliore in qualcuno. Chi ne è fuori, con qualunque peso, non può superare un’altra.`,
    en: `On the front are ${count} applications of ${all}: no other is at least as good on every criterion and better on one. Whoever is not on it cannot get ahead of some other, whatever the weights.`,
  };
}
