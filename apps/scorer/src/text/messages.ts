import type { Language } from '@insedia/domain';

/** What the command parser calls the parts of its help. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Options:': 'Opzioni:',
  'Commands:': 'Comandi:',
  'Arguments:': 'Argomenti:',
};

/** A count with its noun. */
function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

const IT = {
  title: 'Valuta le domande a una manifestazione d’interesse e lascia una graduatoria motivata.',
  rank: 'valuta le domande e scrive graduatoria, mappa, relazione e manifesto',
  validate: 'controlla un bando e, se indicate, le domande',
  explain: 'spiega l’esito di una domanda, numero per numero',
  compare: 'mette due domande a confronto, criterio per criterio',
  init: 'crea una cartella con un bando commentato da cui partire',
  callArgument: 'il bando, file YAML o JSON',
  siteArgument: 'codice della domanda',
  folderArgument: 'cartella da creare',
  applicationsOption:
    'le domande: CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage, FlatGeobuf o GeoParquet; «-» per lo standard input, o un modello fra virgolette come "domande/*.xlsx"',
  outOption: 'cartella in cui scrivere',
  sheetOutOption: 'file .html per la scheda della domanda, da stampare e mandare a chi l’ha presentata',
  correctionsOption:
    'cartella per una copia dei file con errori, con le celle sbagliate segnate e commentate',
  crossCheckOption: 'confronta la graduatoria con l’ordine secondo altri metodi',
  sensitivityOption: 'misura quanto la graduatoria regge ad altri pesi e ai dati assenti',
  topOption: 'con --sensitivity: quante domande sono «le prime», per esempio le finanziabili (10)',
  spreadOption: 'con --sensitivity: di quanto può sbagliare ogni peso, in % di sé (20)',
  samplesOption: 'con --sensitivity: quanti pesi estrarre (10000)',
  seedOption: 'con --sensitivity: seme delle estrazioni, un intero (1)',
  wholeForm: (least: number) => (least > 0 ? `Serve un intero da ${least} in su` : 'Serve un intero'),
  spreadForm: 'Serve un numero maggiore di 0 e fino a 100',
  decimalOption: 'segno decimale dei numeri nel file, «,» o «.»; se assente si ricava dal file',
  layerOption: 'file da usare per uno strato, al posto di quello indicato dal bando (ripetibile)',
  mapOption:
    'file YAML che dice quale campo del modulo sta in ogni colonna, «intestazione: campo», una riga per colonna',
  sheetOption: 'foglio delle domande, se la cartella di lavoro ne ha più d’uno',
  crsOption:
    'sistema di coordinate delle domande (EPSG:3003) o di uno strato (strato=EPSG:3003), qualunque cosa dica il file (ripetibile)',
  jsonOption: 'scrive il risultato come JSON sullo standard output',
  quietOption: 'tace, salvo gli errori',
  langOption: 'lingua di messaggi e documenti: it o en',
  helpOption: 'mostra questo aiuto',
  versionOption: 'mostra la versione',
  forceOption: 'sovrascrive i file che ci sono già',
  forceRunOption: 'sovrascrive anche i file modificati a mano dopo una valutazione',
  helpTitles: HELP_TITLES,
  options: '[opzioni]',
  command: '[comando]',
  names: {
    call: 'bando',
    site: 'codice',
    first: 'codice-a',
    second: 'codice-b',
    number: 'n',
    seed: 'seme',
    folder: 'cartella',
    file: 'file',
    mark: 'segno',
    layer: 'strato=file',
    sheet: 'foglio',
  },
  example: 'Esempio',
  exitCodes:
    'Codici di uscita: 0 tutto bene, 1 alcune righe respinte o nulla da confrontare, 2 comando errato, 3 dati illeggibili, 70 errore interno.',
  fictional: 'Le domande sono inventate: dimostrazione.',
  counts: (read: number, ranked: number, ineligible: number, rejected: number) =>
    `${counted(read, 'domanda letta', 'domande lette')} = ${ranked} in graduatoria + ${counted(ineligible, 'non ammissibile', 'non ammissibili')} + ${counted(rejected, 'respinta', 'respinte')}`,
  top: (n: number) => (n === 1 ? 'Prima in graduatoria' : `Prime ${n}`),
  nobodyRanked: 'Nessuna domanda è in graduatoria.',
  rankHead: ['pos.', 'codice', 'denominazione', 'punti', 'perde di più in'],
  exAequo: 'ex aequo',
  written: 'Scritti',
  rejectedHead: 'Respinte, da correggere e ripresentare',
  ineligibleHead: 'Non ammissibili',
  line: 'riga',
  record: 'elemento',
  more: (n: number) => `… e ${counted(n, 'altra', 'altre')}: tutte in ranking.csv`,
  readAs: (encoding: string, mark: string, basis: string) =>
    `letto come ${encoding}, segno decimale «${mark}» (${basis})`,
  moreFiles: (n: number) => `… e ${counted(n, 'altro file', 'altri file')}: tutti in manifest.json`,
  basis: { stated: 'indicato', shown: 'ricavato dai numeri', assumed: 'presunto' },
  ignored: (list: string) => `colonne che il bando non prevede, ignorate: ${list}`,
  stage: {
    call: 'bando',
    applications: 'domande',
    layers: 'strati',
    assess: 'valutazione',
    analyse: 'verifiche',
    write: 'scrittura',
  },
  callSound: (criteria: number, rules: number) =>
    `bando corretto: ${counted(criteria, 'criterio', 'criteri')}, ${counted(rules, 'requisito', 'requisiti')}`,
  rankedAs: (rank: number, of: number, points: string, outOf: string) =>
    `posizione ${rank} di ${of}, ${points} punti su ${outOf}`,
  bounds: (best: number, worst: number) =>
    `con i dati mancanti la posizione può andare da ${best} a ${worst}`,
  explainHead: ['criterio', 'misura', 'valore', 'peso', 'punti', 'da'],
  total: 'totale',
  behind: (name: string, rank: number) => `Che cosa la separa da ${name} (posizione ${rank})`,
  equalPoints: 'Punti pari in ogni criterio.',
  decidedBy: (step: string, above: string, own: string) =>
    `A parità di punteggio decide lo spareggio: ${step}: ${above} contro ${own}`,
  noSuchId: (id: string, near: string) =>
    `nessuna domanda ha il codice «${id}»${near === '' ? '' : `; forse ${near}?`}`,
  sheetForm: (path: string) => `${path}: la scheda è un documento HTML; dare al file l’estensione .html`,
  timingsOption: 'dice alla fine quanto è durata ogni fase, e la memoria occupata',
  peakMemory: 'memoria al più',
  initDone: (folder: string) => `Creato ${folder}. Provare con:`,
  decimalForm: 'Valori ammessi: «,» e «.»',
  layerForm: 'La forma è strato=file',
  crsForm: 'La forma è EPSG:3003 o strato=EPSG:3003',
  internal: 'errore interno: è un difetto del programma; segnalarlo con quanto segue',
};

const EN: typeof IT = {
  title: 'Scores the applications to a call for interest and leaves a ranking with its reasons.',
  rank: 'assess the applications and write ranking, map, report and manifest',
  validate: 'check a call and, if given, the applications',
  explain: 'explain what became of an application, number by number',
  compare: 'set two applications side by side, criterion by criterion',
  init: 'make a folder with a commented call to start from',
  callArgument: 'the call, a YAML or JSON file',
  siteArgument: 'id of the application',
  folderArgument: 'folder to make',
  applicationsOption:
    'the applications: CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage, FlatGeobuf or GeoParquet; “-” for standard input, or a pattern in quotation marks such as "forms/*.xlsx"',
  outOption: 'folder to write into',
  sheetOutOption: '.html file for the sheet of the application, to be printed and sent to whoever applied',
  correctionsOption: 'folder for a copy of each file with faults, the wrong cells marked and commented',
  crossCheckOption: 'check the ranking against the order under other methods',
  sensitivityOption: 'measure how much the ranking can bear of other weights and missing data',
  topOption: 'with --sensitivity: how many are “the first”, such as can be funded (10)',
  spreadOption: 'with --sensitivity: by how much each weight may be off, in % of itself (20)',
  samplesOption: 'with --sensitivity: how many weights to draw (10000)',
  seedOption: 'with --sensitivity: seed of the draws, an integer (1)',
  wholeForm: (least) => (least > 0 ? `It takes an integer from ${least} on` : 'It takes an integer'),
  spreadForm: 'It takes a number above 0 and up to 100',
  decimalOption: 'decimal mark of numbers in the file, “,” or “.”; told from the file if absent',
  layerOption: "file to use for a layer, in place of the call's own (may be repeated)",
  mapOption:
    'YAML file that says which field of the form each column holds, “heading: field”, a line a column',
  sheetOption: 'sheet of the applications, where the workbook has several',
  crsOption:
    'coordinate system of the applications (EPSG:3003) or of a layer (layer=EPSG:3003), whatever the file says (may be repeated)',
  jsonOption: 'write the result as JSON to standard output',
  quietOption: 'say nothing but errors',
  langOption: 'language of messages and documents: it or en',
  helpOption: 'show this help',
  versionOption: 'show the version',
  forceOption: 'overwrite files that are there',
  forceRunOption: 'overwrite even files that were changed by hand after a run',
  helpTitles: {},
  options: '[options]',
  command: '[command]',
  names: {
    call: 'call',
    site: 'id',
    first: 'id-a',
    second: 'id-b',
    number: 'n',
    seed: 'seed',
    folder: 'folder',
    file: 'file',
    mark: 'mark',
    layer: 'id=file',
    sheet: 'sheet',
  },
  example: 'Example',
  exitCodes:
    'Exit codes: 0 all well, 1 some rows rejected or nothing to compare, 2 wrong command, 3 unreadable input, 70 internal error.',
  fictional: 'The applications are invented: a demonstration.',
  counts: (read, ranked, ineligible, rejected) =>
    `${counted(read, 'application', 'applications')} read = ${ranked} ranked + ${ineligible} ineligible + ${rejected} rejected`,
  top: (n) => (n === 1 ? 'First in the ranking' : `Top ${n}`),
  nobodyRanked: 'No application is ranked.',
  rankHead: ['rank', 'id', 'name', 'points', 'loses most on'],
  exAequo: 'ex aequo',
  written: 'Written',
  rejectedHead: 'Rejected, to be mended and sent again',
  ineligibleHead: 'Ineligible',
  line: 'line',
  record: 'feature',
  more: (n) => `… and ${n} more: all are in ranking.csv`,
  readAs: (encoding, mark, basis) => `read as ${encoding}, decimal mark “${mark}” (${basis})`,
  moreFiles: (n) => `… and ${counted(n, 'more file', 'more files')}: all are in manifest.json`,
  basis: { stated: 'stated', shown: 'told from the numbers', assumed: 'assumed' },
  ignored: (list) => `columns the call does not ask for, ignored: ${list}`,
  stage: {
    call: 'call',
    applications: 'applications',
    layers: 'layers',
    assess: 'assessment',
    analyse: 'analyses',
    write: 'writing',
  },
  callSound: (criteria, rules) =>
    `the call is sound: ${counted(criteria, 'criterion', 'criteria')}, ${counted(rules, 'requirement', 'requirements')}`,
  rankedAs: (rank, of, points, outOf) => `rank ${rank} of ${of}, ${points} points of ${outOf}`,
  bounds: (best, worst) => `missing data leave ranks from ${best} to ${worst} open`,
  explainHead: ['criterion', 'measure', 'value', 'weight', 'points', 'from'],
  total: 'total',
  behind: (name, rank) => `What sets it apart from ${name} (rank ${rank})`,
  equalPoints: 'Equal points for every criterion.',
  decidedBy: (step, above, own) =>
    `Equal scores are decided by the tie-break: ${step}: ${above} against ${own}`,
  noSuchId: (id, near) => `no application has the id “${id}”${near === '' ? '' : `; did you mean ${near}?`}`,
  sheetForm: (path) => `${path}: the sheet is an HTML document; end the name of the file in .html`,
  timingsOption: 'say at the end how long each stage took, and the memory it held',
  peakMemory: 'memory at most',
  initDone: (folder) => `Made ${folder}. Try:`,
  decimalForm: 'It takes “,” or “.”',
  layerForm: 'It takes the form layer=file',
  crsForm: 'It takes the form EPSG:3003 or layer=EPSG:3003',
  internal: 'internal error: a defect of the program; report it with what follows',
};

/** Every text of the command line. */
export type Messages = typeof IT;

/** The texts in a language. */
export function messagesIn(language: Language): Messages {
  return language === 'it' ? IT : EN;
}
