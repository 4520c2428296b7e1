import type { LocalizedText } from '@insedia/domain';
import type { Call, PolicyStatement } from '@insedia/scoring';

/** The fixed texts of the report. */
export const TEXT = {
  kicker: { it: 'Esito della valutazione', en: 'Outcome of the assessment' },
  fictional: {
    it: 'Domande inventate. Questo documento mostra come funziona la valutazione: nessuna delle domande che elenca è mai stata presentata.',
    en: 'Invented applications. This document shows how the assessment works: none of the applications it lists was ever sent in.',
  },
  fictionalShort: { it: 'DOMANDE INVENTATE', en: 'INVENTED APPLICATIONS' },
  contents: { it: 'Indice', en: 'Contents' },
  acts: { it: 'Atti', en: 'Acts' },
  notes: { it: 'Note', en: 'Notes' },
  read: { it: 'righe lette', en: 'rows read' },
  ranked: { it: 'in graduatoria', en: 'ranked' },
  ineligible: { it: 'non ammissibili', en: 'ineligible' },
  rejected: { it: 'respinte', en: 'rejected' },
  map: { it: 'Mappa', en: 'Map' },
  mapNote: {
    it: 'Il nord è in alto. Più il segno è scuro e grande, più alto è il punteggio. Gli stessi dati sono nella graduatoria.',
    en: 'North is up. The darker and larger the mark, the higher the score. The same data are in the ranking.',
  },
  legend: { it: 'Legenda', en: 'Legend' },
  background: { it: 'punti di riferimento', en: 'points of reference' },
  outlines: { it: 'confini', en: 'boundaries' },
  top: { it: 'I primi in graduatoria', en: 'The first in the ranking' },
  ranking: { it: 'Graduatoria', en: 'Ranking' },
  nobodyRanked: { it: 'Nessuna domanda è in graduatoria.', en: 'No application is ranked.' },
  rank: { it: 'Posto', en: 'Rank' },
  exAequo: { it: 'ex aequo', en: 'ex aequo' },
  id: { it: 'Codice', en: 'Id' },
  name: { it: 'Denominazione', en: 'Name' },
  score: { it: 'Punteggio', en: 'Score' },
  rankBounds: { it: 'Posto possibile', en: 'Possible rank' },
  scoreAtBest: { it: 'Punteggio al meglio', en: 'Score at best' },
  boundsNote: {
    it: 'Il posto possibile e il punteggio al meglio dicono dove una domanda può arrivare quando i dati assenti risultano i migliori o i peggiori.',
    en: 'The possible rank and the score at best say where an application can end when the missing data turn out best or worst.',
  },
  sheet: { it: 'Scheda', en: 'Sheet' },
  sheets: { it: 'Schede', en: 'Sheets' },
  rankedTitle: { it: 'In graduatoria', en: 'Ranked' },
  answers: { it: 'La domanda', en: 'The application' },
  admission: { it: 'Ammissibilità', en: 'Eligibility' },
  requirement: { it: 'Requisito', en: 'Requirement' },
  finding: { it: 'Riscontro', en: 'Finding' },
  window: { it: 'Termini di presentazione', en: 'Submission window' },
  territory: { it: 'Territorio', en: 'Territory' },
  unchecked: { it: 'non verificato', en: 'not checked' },
  scrolls: { it: 'La tabella scorre di lato →', en: 'The table scrolls sideways →' },
  criterion: { it: 'Criterio', en: 'Criterion' },
  measured: { it: 'Misurato', en: 'Measured' },
  value: { it: 'Valore (0–1)', en: 'Value (0–1)' },
  weight: { it: 'Peso', en: 'Weight' },
  points: { it: 'Punti', en: 'Points' },
  total: { it: 'Totale', en: 'Total' },
  sum: { it: 'Somma', en: 'Sum' },
  whyNotHigher: { it: 'Perché non più in alto', en: 'Why not higher' },
  needs: { it: 'Che cosa le servirebbe', en: 'What it would need' },
  first: { it: 'Nessuna domanda la precede.', en: 'No application is above it.' },
  above: { it: 'Chi precede', en: 'The one above' },
  this: { it: 'Questa', en: 'This one' },
  difference: { it: 'Differenza', en: 'Difference' },
  tieBreak: { it: 'Spareggio, nell’ordine', en: 'Tie-break, in order' },
  nobodyIneligible: { it: 'Nessuna domanda è non ammissibile.', en: 'No application is ineligible.' },
  nobodyRejected: { it: 'Nessuna riga è respinta.', en: 'No row is rejected.' },
  ineligibleTitle: { it: 'Domande non ammissibili', en: 'Ineligible applications' },
  ineligibleNote: {
    it: 'Domande lette per intero che non soddisfano il bando, ciascuna con tutti i motivi.',
    en: 'Applications read in full that do not meet the call, each with every reason.',
  },
  rejectedTitle: { it: 'Righe respinte', en: 'Rejected rows' },
  rejectedNote: {
    it: 'Righe che non si sono potute leggere, con tutti gli errori e come rimediare. Corrette, possono essere valutate.',
    en: 'Rows that could not be read, with every fault and how to mend it. Once mended they can be assessed.',
  },
  reasons: { it: 'Motivi', en: 'Reasons' },
  place: { it: 'Dove', en: 'Where' },
  column: { it: 'Colonna', en: 'Column' },
  found: { it: 'Contiene', en: 'Holds' },
  error: { it: 'Errore', en: 'Error' },
  repair: { it: 'Rimedio', en: 'Repair' },
  emptyCell: { it: 'vuota', en: 'empty' },
  method: { it: 'Metodo', en: 'Method' },
  methodIndependent: {
    it: 'Il punteggio di una domanda dipende da quella domanda soltanto: se un’altra si aggiunge o si ritira, non cambia.',
    en: 'The score of an application depends on that application alone: another one joining or leaving does not change it.',
  },
  methodChecked: {
    it: 'I pesi sommano a 1. I valori qui stampati sono arrotondati a sei decimali; i punti sono calcolati dai valori esatti.',
    en: 'The weights sum to 1. The values printed here are rounded to six decimals; the points come from the exact ones.',
  },
  weights: { it: 'Criteri e pesi', en: 'Criteria and weights' },
  highest: { it: 'Punti a valore 1', en: 'Points at value 1' },
  howMeasured: { it: 'Come si misura', en: 'How it is measured' },
  minimum: { it: 'Soglia di sbarramento', en: 'Minimum' },
  valueFunctions: { it: 'Funzioni di valore', en: 'Value functions' },
  valueFunctionsNote: {
    it: 'Quanto vale ciascuna misura, da 0 (il peggio) a 1 (il meglio).',
    en: 'What each measure is worth, from 0 (worst) to 1 (best).',
  },
  policies: { it: 'Scelte che decidono il risultato', en: 'Choices that decide the result' },
  choice: { it: 'Scelta', en: 'Choice' },
  rule: { it: 'Regola', en: 'Rule' },
  basis: { it: 'Fondamento', en: 'Basis' },
  sources: { it: 'Fonti dei dati', en: 'Data sources' },
  noSources: { it: 'Nessun livello cartografico.', en: 'No map layers.' },
  layer: { it: 'Livello', en: 'Layer' },
  source: { it: 'Fonte', en: 'Source' },
  date: { it: 'Data', en: 'Date' },
  licence: { it: 'Licenza', en: 'Licence' },
  inputs: { it: 'File di partenza e programma', en: 'Input files and program' },
  inputsNote: {
    it: 'Con gli stessi file e la stessa versione del programma il risultato è identico.',
    en: 'The same files and the same version of the program give the same result.',
  },
  role: { it: 'Ruolo', en: 'Role' },
  file: { it: 'File', en: 'File' },
  records: { it: 'Elementi', en: 'Records' },
  sha256: { it: 'Impronta SHA-256', en: 'SHA-256 hash' },
  program: { it: 'Programma', en: 'Program' },
  ignoredColumns: { it: 'Colonne non usate', en: 'Columns not used' },
  absentFields: { it: 'Campi del modulo senza colonna', en: 'Fields of the form without a column' },
  decimalMark: { it: 'Segno decimale delle domande', en: 'Decimal mark of the applications' },
  article: { it: 'art.', en: 'art.' },
  line: { it: 'riga', en: 'line' },
  record: { it: 'n.', en: 'no.' },
  sheetOf: { it: 'foglio', en: 'sheet' },
};

/** What the status of a statement is called, and what that means. */
export const STATUS: Readonly<Record<PolicyStatement['status'], readonly [LocalizedText, LocalizedText]>> = {
  cited: [
    { it: 'citato', en: 'cited' },
    { it: 'lo dice l’atto, con le parole riportate', en: 'the act says so, in the words quoted' },
  ],
  stated: [
    { it: 'dichiarato', en: 'stated' },
    { it: 'lo dice chi ha scritto il bando per la valutazione', en: 'whoever wrote down the call says so' },
  ],
  assumed: [
    { it: 'assunto', en: 'assumed' },
    { it: 'la fonte tace: è la nostra lettura', en: 'the source is silent: this is our reading' },
  ],
  unverified: [
    { it: 'da verificare', en: 'unverified' },
    {
      it: 'preso da una sintesi, va riscontrato sull’atto',
      en: 'from a summary, to be checked against the act',
    },
  ],
};

/** What a missing measure does, in a few words. */
export const MISSING: Readonly<Record<Call['criteria'][number]['missing'], LocalizedText>> = {
  exclude: { it: 'se manca: non ammissibile', en: 'if missing: ineligible' },
  worst: { it: 'se manca: valore peggiore', en: 'if missing: worst value' },
  bounds: {
    it: 'se manca: valore peggiore, e il migliore a parte',
    en: 'if missing: worst value, and the best apart',
  },
};

/** How the decimal mark of the applications is known. */
export const MARK_BASIS: Readonly<Record<'stated' | 'shown' | 'assumed', LocalizedText>> = {
  stated: { it: 'dichiarato', en: 'stated' },
  shown: { it: 'ricavato dai dati', en: 'shown by the data' },
  assumed: { it: 'assunto', en: 'assumed' },
};

/** The counts, already written as numbers. */
export function countsSentence(
  read: string,
  ranked: string,
  ineligible: string,
  rejected: string,
): LocalizedText {
  return {
    it: `Righe lette: ${read} = ${ranked} in graduatoria + ${ineligible} non ammissibili + ${rejected} respinte. Nessuna è andata persa.`,
    en: `Rows read: ${read} = ${ranked} ranked + ${ineligible} ineligible + ${rejected} rejected. None was lost.`,
  };
}

export function windowSentence(opens: string, closes: string): LocalizedText {
  return { it: `Domande dal ${opens} al ${closes}.`, en: `Applications from ${opens} to ${closes}.` };
}

export function mapDescription(ranked: string, ineligible: string, best: string): LocalizedText {
  return {
    it: `Mappa dei siti: ${ranked} in graduatoria, colorati per punteggio, e ${ineligible} non ammissibili, segnati con una croce. Primo: ${best}.`,
    en: `Map of the sites: ${ranked} ranked, coloured by score, and ${ineligible} ineligible, marked with a cross. First: ${best}.`,
  };
}

/** The scores of a class: `to` belongs to the last one only. */
export function scoreRange(from: string, to: string, last: boolean): LocalizedText {
  if (from === to) return { it: from, en: from };
  return last
    ? { it: `da ${from} a ${to}`, en: `${from} to ${to}` }
    : { it: `da ${from} a meno di ${to}`, en: `${from} to less than ${to}` };
}

export function barDescription(name: string, score: string, parts: string): LocalizedText {
  return { it: `${name}, ${score} punti: ${parts}`, en: `${name}, ${score} points: ${parts}` };
}

/** Where the sheets that are not printed are to be found. */
export function sheetsLeftOut(shown: string, left: string): LocalizedText {
  return {
    it: `Qui sono le prime ${shown} schede; ne restano fuori ${left}. I punti di ogni domanda sono in ranking.csv; la scheda si ottiene con `,
    en: `Here are the first ${shown} sheets; ${left} are left out. The points of every application are in ranking.csv; a sheet is printed by `,
  };
}

/** Where the rows of a list that are not printed are to be found. */
export function rowsLeftOut(shown: string, left: string): LocalizedText {
  return {
    it: `Qui sono le prime ${shown}; ne restano fuori ${left}. In ranking.csv ci sono tutte.`,
    en: `Here are the first ${shown}; ${left} are left out. All of them are in ranking.csv.`,
  };
}

/** When an application was received, between the ends of the window. */
export function receivedBetween(
  received: string,
  opens: string,
  closes: string,
  timeZone: string,
): LocalizedText {
  return {
    it: `ricevuta il ${received}, fra l’apertura del ${opens} e la chiusura del ${closes} (${timeZone})`,
    en: `received ${received}, between opening ${opens} and closing ${closes} (${timeZone})`,
  };
}

/** The check of where a site lies, which follows the code of its municipality. */
export function withinTerritory(layer: string, metres: string): LocalizedText {
  return {
    it: `compreso in «${layer}»; il sito ne dista al più ${metres} m`,
    en: `one of “${layer}”; the site lies at most ${metres} m from it`,
  };
}

export function precededBy(rank: string, name: string, id: string, points: string): LocalizedText {
  return {
    it: `La precede, al posto ${rank}, «${name}» (${id}) con ${points} punti.`,
    en: `Above it, at rank ${rank}, is “${name}” (${id}) with ${points} points.`,
  };
}

/** @param others how many more share the rank, empty if none does */
export function sharedRank(ids: string, others: string): LocalizedText {
  return {
    it: others === '' ? `Ex aequo con ${ids}.` : `Ex aequo con ${ids} e altre ${others}.`,
    en: others === '' ? `Ex aequo with ${ids}.` : `Ex aequo with ${ids} and ${others} more.`,
  };
}

export function withinTolerance(tolerance: string): LocalizedText {
  return {
    it: `I punteggi si confrontano arrotondati a multipli di ${tolerance}: se risultano pari decide lo spareggio.`,
    en: `Scores are compared rounded to multiples of ${tolerance}: where they are equal the tie-break decides.`,
  };
}

export function atBest(points: string): LocalizedText {
  return { it: `al meglio ${points} punti`, en: `${points} points at best` };
}

export function outOf(points: string): LocalizedText {
  return { it: `su ${points}`, en: `out of ${points}` };
}

export function methodSentence(outOfPoints: string, decimals: string): LocalizedText {
  return {
    it: `Il punteggio è una somma pesata. Di ogni sito si misura ciascun criterio; una funzione fissata dal bando dà alla misura un valore da 0 a 1; il valore per il peso per ${outOfPoints} dà i punti del criterio. I punti si arrotondano prima, a ${decimals} decimali (la metà per eccesso), e si sommano poi: così la somma dei punti stampati è esattamente il punteggio stampato.`,
    en: `The score is a weighted sum. Each criterion is measured on every site; a function fixed by the call gives the measure a value from 0 to 1; value times weight times ${outOfPoints} gives the points of the criterion. Points are rounded first, to ${decimals} decimals (half up), and added afterwards: so the points as printed add up exactly to the score as printed.`,
  };
}

export function formula(outOfPoints: string, decimals: string): LocalizedText {
  return {
    it: `punteggio = Σ arrotonda(${outOfPoints} × peso × valore(misura); ${decimals})`,
    en: `score = Σ round(${outOfPoints} × weight × value(measure), ${decimals})`,
  };
}
