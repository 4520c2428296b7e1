import type { Language } from '@insedia/domain';

const IT = {
  file: 'verbale.md',
  title: 'Bozza di verbale della commissione di valutazione',
  draft:
    'Bozza fatta da un programma sulle domande e sul bando: alla commissione spettano ogni verifica, ogni giudizio e la firma.',
  fictional: 'Le domande sono inventate: dimostrazione.',
  opening: [
    'Il giorno ______________, alle ore ________, presso ______________________________, si riunisce la commissione di valutazione nominata con ______________________________, così composta:',
    '- ______________________________, presidente',
    '- ______________________________',
    '- ______________________________, segretario verbalizzante',
  ],
  call: 'Il bando',
  acts: 'Atti',
  window: (from: string, to: string) => `Le domande si ricevono dal ${from} al ${to}.`,
  received: 'Le domande',
  criteria: 'I criteri',
  criteriaHead: ['n.', 'criterio', 'peso', 'punti al più'],
  outOf: (points: string) => `Punteggio massimo: ${points}.`,
  minimum: (points: string) => `Soglia di sbarramento: ${points}.`,
  rejected: 'Domande respinte',
  rejectedNote: 'Le righe seguenti non si possono leggere; corrette, possono essere valutate.',
  rejectedHead: ['riga', 'codice', 'denominazione', 'che cosa non va'],
  ineligible: 'Domande non ammissibili',
  ineligibleHead: ['codice', 'denominazione', 'motivi'],
  ranking: 'Graduatoria',
  rank: 'pos.',
  id: 'codice',
  name: 'denominazione',
  points: 'totale',
  exAequo: 'ex aequo',
  tieBreak: 'spareggio',
  codes:
    'C1, C2 e così via sono i criteri nel loro ordine; la somma dei loro punti è il totale. «spareggio»: a pari punti con chi precede decide lo spareggio.',
  tooMany: (n: number) => `… e altre ${n} domande, nell’ordine di ranking.csv.`,
  choices: 'Le scelte di metodo',
  choicesNote:
    'Ciò che è «assunto» non viene da un atto: la commissione lo conferma, o chiede di rifare la valutazione.',
  choicesHead: ['scelta', 'regola', 'fondamento'],
  status: { cited: 'citato', stated: 'indicato dal bando', assumed: 'assunto', unverified: 'da verificare' },
  files: 'I file della valutazione',
  filesHead: ['file', 'SHA-256'],
  program: (name: string) =>
    `Valutazione fatta da ${name}; manifest.json la registra, e «insedia verify» la ripete.`,
  nobody: 'Nessuna.',
  closing: ['La seduta si chiude alle ore ________.', 'Letto, confermato e sottoscritto.'],
  signatures: [
    'Il presidente ______________________________',
    'Il segretario ______________________________',
  ],
};

const EN: typeof IT = {
  file: 'minutes.md',
  title: 'Draft minutes of the assessment commission',
  draft:
    'A draft made by a program from the applications and the call: every check, every judgement and the signature are the commission’s.',
  fictional: 'The applications are invented: a demonstration.',
  opening: [
    'On ______________, at ________, at ______________________________, the assessment commission appointed by ______________________________ meets:',
    '- ______________________________, chair',
    '- ______________________________',
    '- ______________________________, secretary',
  ],
  call: 'The call',
  acts: 'Acts',
  window: (from, to) => `Applications are received from ${from} to ${to}.`,
  received: 'The applications',
  criteria: 'The criteria',
  criteriaHead: ['no.', 'criterion', 'weight', 'points at most'],
  outOf: (points) => `Highest score: ${points}.`,
  minimum: (points) => `Least score: ${points}.`,
  rejected: 'Rejected applications',
  rejectedNote: 'The rows that follow cannot be read; corrected, they can be assessed.',
  rejectedHead: ['row', 'id', 'name', 'what is wrong'],
  ineligible: 'Ineligible applications',
  ineligibleHead: ['id', 'name', 'reasons'],
  ranking: 'Ranking',
  rank: 'rank',
  id: 'id',
  name: 'name',
  points: 'total',
  exAequo: 'ex aequo',
  tieBreak: 'tie-break',
  codes:
    'C1, C2 and so on are the criteria in their order; their points add up to the total. “tie-break”: on equal points with the one before, the tie-break decides.',
  tooMany: (n) => `… and ${n} more applications, in the order of ranking.csv.`,
  choices: 'Choices of method',
  choicesNote:
    'What is “assumed” comes from no act: the commission confirms it, or asks for the assessment to be made again.',
  choicesHead: ['choice', 'rule', 'basis'],
  status: { cited: 'cited', stated: 'stated by the call', assumed: 'assumed', unverified: 'unverified' },
  files: 'The files of the assessment',
  filesHead: ['file', 'SHA-256'],
  program: (name) => `Assessed by ${name}; manifest.json records it, and “insedia verify” repeats it.`,
  nobody: 'None.',
  closing: ['The meeting ends at ________.', 'Read, confirmed and signed.'],
  signatures: ['The chair ______________________________', 'The secretary ______________________________'],
};

export type MinutesMessages = typeof IT;

/** The texts of the minutes, in a language. */
export function minutesMessagesIn(language: Language): MinutesMessages {
  return language === 'it' ? IT : EN;
}
