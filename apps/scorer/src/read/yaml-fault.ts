import type { LocalizedText } from '@insedia/domain';
import type { YAMLParseError } from 'yaml';

type Pair = readonly [it: string, en: string];

const TAB: Pair = ['rientro fatto con un tabulatore: usare spazi', 'indented with a tab: use spaces'];

const INDENT: Pair = [
  'rientro sbagliato: le voci di uno stesso gruppo cominciano alla stessa colonna',
  'wrong indentation: the entries of a group begin at the same column',
];

const COLON: Pair = [
  'manca «:» dopo il nome della voce, o dopo i due punti lo spazio',
  'the “:” after the name of the entry is missing, or the space after it',
];

const COLONS: Pair = [
  'un «:» mancante o di troppo, o un rientro sbagliato; un testo che contiene «: » va fra virgolette',
  'a “:” missing or too many, or wrong indentation; a text that holds “: ” goes between quotation marks',
];

const BRACKET: Pair = [
  'parentesi mai chiusa, o manca una virgola fra le voci: controllare { } e [ ]',
  'a bracket that is never closed, or a comma missing between entries: check { } and [ ]',
];

const QUOTE: Pair = [
  'virgolette o apostrofo aperti e mai chiusi: chiuderli, o mettere fra virgolette il testo che contiene un apostrofo',
  'a quotation mark is opened and never closed: close it, or put a text with an apostrophe between quotation marks',
];

/** What is wrong by the parser's code and, where one code means several things, by its words. */
const FAULTS: readonly (readonly [code: YAMLParseError['code'], words: RegExp, fault: Pair])[] = [
  ['TAB_AS_INDENT', /./, TAB],
  [
    'DUPLICATE_KEY',
    /./,
    ['voce ripetuta nello stesso gruppo: tenerne una', 'entry given twice in one group: keep one'],
  ],
  ['BAD_INDENT', /flow/i, BRACKET],
  ['BAD_INDENT', /./, INDENT],
  ['MISSING_CHAR', /closing/, QUOTE],
  ['MISSING_CHAR', /flow/i, BRACKET],
  ['MISSING_CHAR', /sequence item/i, INDENT],
  ['MISSING_CHAR', /./, COLON],
  ['MULTILINE_IMPLICIT_KEY', /./, COLON],
  ['BLOCK_AS_IMPLICIT_KEY', /./, COLONS],
  ['BLOCK_IN_FLOW', /./, BRACKET],
];

/** A fault of YAML syntax in words; in the parser's English where it is an uncommon one. */
export function yamlFault({ code, message }: YAMLParseError): LocalizedText {
  const found = FAULTS.find(([known, words]) => known === code && words.test(message));
  const [it, en] = found?.[2] ?? [message, message];
  return { it: `YAML non valido: ${it}`, en: `not valid YAML: ${en}` };
}
