import type { Language } from '@insedia/domain';

const IT = {
  verify: 'ripete una valutazione dal suo manifesto e dice se ogni file è ancora lo stesso, byte per byte',
  manifestArgument: 'il manifest.json di una valutazione',
  fromOption: 'cartella da cui era stata lanciata (quella in cui si è)',
  manifestName: 'manifesto',
  inputs: 'File letti',
  outputs: 'File scritti',
  head: ['file', 'nella cartella', 'rifatto'],
  inputHead: ['file', 'esito'],
  same: 'uguale',
  changed: 'CAMBIATO',
  missing: 'MANCA',
  added: 'non registrato',
  program: (then: string, now: string) =>
    `scritto da ${then}, verificato da ${now}: una differenza può venire dal programma`,
  proved: (files: number) => `Verificato: ${files} file uguali a quelli registrati, e rifatti uguali.`,
  disproved: (files: number) => `Non verificato: ${files} differenze.`,
};

const EN: typeof IT = {
  verify: 'repeat a run from its manifest and say whether every file is still the same, byte for byte',
  manifestArgument: 'the manifest.json of a run',
  fromOption: 'folder that it was run from (the current one)',
  manifestName: 'manifest',
  inputs: 'Files read',
  outputs: 'Files written',
  head: ['file', 'in the folder', 'made again'],
  inputHead: ['file', 'result'],
  same: 'same',
  changed: 'CHANGED',
  missing: 'MISSING',
  added: 'not recorded',
  program: (then, now) => `written by ${then}, verified by ${now}: a difference may come from the program`,
  proved: (files) => `Verified: ${files} files are the same as recorded, and come out the same again.`,
  disproved: (files) => `Not verified: ${files} differences.`,
};

export type VerifyMessages = typeof IT;

/** The texts of `verify`, in a language. */
export function verifyMessagesIn(language: Language): VerifyMessages {
  return language === 'it' ? IT : EN;
}
