import type { Language } from '@insedia/domain';

const IT = {
  diff: 'dice che cosa cambia fra due valutazioni e che cosa ha mosso ogni domanda',
  firstArgument: 'il manifest.json della prima',
  secondArgument: 'il manifest.json della seconda',
  names: { first: 'manifesto-a', second: 'manifesto-b' },
  files: 'File',
  filesHead: ['file della prima', 'file della seconda', 'esito'],
  same: 'uguale',
  changed: 'cambiato',
  call: 'Bando',
  callHead: ['che cosa', 'prima', 'dopo'],
  sites: 'Domande',
  sitesHead: ['codice', 'denominazione', 'prima', 'dopo', 'punti', 'perché'],
  rank: (rank: number) => `${rank}ª`,
  ineligible: 'non ammissibile',
  rejected: 'respinta',
  absent: 'non c’era',
  gone: 'non c’è più',
  passedBy: (list: string) => `superata da ${list}`,
  passed: (list: string) => `supera ${list}`,
  entered: (list: string) => `entra davanti ${list}`,
  left: (list: string) => `non è più davanti ${list}`,
  others: (n: number) => (n === 1 ? 'un’altra' : `altre ${n}`),
  unchanged: (n: number) => (n === 1 ? '1 domanda invariata' : `${n} domande invariate`),
  none: 'nessuna differenza',
  moved: (path: string) =>
    `${path}: i file letti non sono più quelli che registra: non si può rifare la sua valutazione (lo dice «insedia verify»)`,
};

const EN: typeof IT = {
  diff: 'say what differs between two runs and what moved each application',
  firstArgument: 'the manifest.json of the first',
  secondArgument: 'the manifest.json of the second',
  names: { first: 'manifest-a', second: 'manifest-b' },
  files: 'Files',
  filesHead: ['file of the first', 'file of the second', 'result'],
  same: 'same',
  changed: 'changed',
  call: 'Call',
  callHead: ['what', 'before', 'after'],
  sites: 'Applications',
  sitesHead: ['id', 'name', 'before', 'after', 'points', 'why'],
  rank: (rank) => `${rank}`,
  ineligible: 'ineligible',
  rejected: 'rejected',
  absent: 'was not there',
  gone: 'is there no more',
  passedBy: (list) => `passed by ${list}`,
  passed: (list) => `passes ${list}`,
  entered: (list) => `${list} is new ahead of it`,
  left: (list) => `${list} is no longer ahead of it`,
  others: (n) => (n === 1 ? 'another' : `${n} others`),
  unchanged: (n) => (n === 1 ? '1 application unchanged' : `${n} applications unchanged`),
  none: 'no difference',
  moved: (path) =>
    `${path}: the files read are no longer those it records: its run cannot be made again (“insedia verify” says so)`,
};

export type DiffMessages = typeof IT;

/** The texts of `diff`, in a language. */
export function diffMessagesIn(language: Language): DiffMessages {
  return language === 'it' ? IT : EN;
}
