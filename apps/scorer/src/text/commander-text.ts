import type { Language } from '@insedia/domain';

/** The command parser speaks English only; these are its complaints in Italian. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'errore: '],
  [/unknown option /, 'opzione sconosciuta '],
  [/unknown command /, 'comando sconosciuto '],
  [/missing required argument /, 'manca l’argomento '],
  [/required option (.*) not specified/, 'manca l’opzione obbligatoria $1'],
  [/option (.*) has no effect without (.*)$/, 'l’opzione $1 non ha effetto senza $2'],
  [/option (.*) argument missing/, 'manca il valore dell’opzione $1'],
  [/option (.*) argument (.*) is invalid\./, 'l’opzione $1 non accetta il valore $2.'],
  [
    /command-argument value (.*) is invalid for argument (.*)\. /,
    'l’argomento $2 non accetta il valore $1. ',
  ],
  [/Allowed choices are (.*)\./, 'Valori ammessi: $1.'],
  [
    /too many arguments(?: for (.*))?\. Expected (.*) arguments? but got (.*)\./,
    'troppi argomenti: attesi $2, dati $3.',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '(forse $1?)'],
];

/** What a shell does to a pattern, which then names several files. */
const SPREAD = {
  it: 'Un modello come domande/*.csv va fra virgolette, se no la shell lo cambia in più file.',
  en: 'A pattern such as forms/*.csv goes in quotation marks, or the shell turns it into several files.',
};

/** A complaint of the command parser in a language. */
export function commanderText(message: string, language: Language): string {
  const said =
    language === 'en'
      ? message
      : PHRASES.reduce((text, [pattern, phrase]) => text.replace(pattern, phrase), message);
  return message.includes('too many arguments') ? `${said} ${SPREAD[language]}` : said;
}
