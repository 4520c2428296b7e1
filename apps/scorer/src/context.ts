import type { Language, LocalizedText } from '@insedia/domain';
import { type Messages, messagesIn } from './text/messages.ts';
import { paints, widthOf } from './text/terminal.ts';

/** The variables a process is given. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a command speaks: its language, and where its words go. */
export interface Context {
  readonly language: Language;
  readonly messages: Messages;
  /** The words that run the program where the user is. */
  readonly invocation: string;
  readonly width: number;
  /** A line of result, to standard output. */
  print(line: string): void;
  /** What is being done just now, to a terminal that waits. */
  progress(stage: string): void;
  /** A line for the person at the terminal, to standard error; none under --quiet. */
  note(line: string): void;
  /** A line that says what is wrong, to standard error. */
  complain(line: string): void;
  readonly strong: (text: string) => string;
  readonly alarming: (text: string) => string;
}

/** The context of a command run from a terminal or a script. */
export function terminalContext(language: Language, quiet: boolean, environment: Environment): Context {
  const out = paints(process.stdout);
  const err = paints(process.stderr);
  return {
    language,
    messages: messagesIn(language),
    invocation: invocation(environment),
    width: widthOf(process.stdout),
    print: (line) => void process.stdout.write(`${tame(line)}\n`),
    progress: (stage) => void (quiet || !process.stderr.isTTY || process.stderr.write(`· ${stage}\n`)),
    note: (line) => void (quiet || process.stderr.write(`${tame(line)}\n`)),
    complain: (line) => void process.stderr.write(`${tame(line)}\n`),
    strong: (text) => out.bold(text),
    alarming: (text) => err.red(text),
  };
}

/** In a clone the program is a script of the repository, and no command that a shell finds. */
function invocation({ npm_lifecycle_event: script = '' }: Environment): string {
  return /^insedia(:|$)/.test(script) ? 'npm run -s insedia --' : 'insedia';
}

/** The language of a locale setting such as `it_IT.UTF-8`, as POSIX reads it; English where it says nothing else. */
export function localeLanguage(environment: Environment): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /^it(?![a-z])/i.test(locale) ? 'it' : 'en';
}

/** A text in the context's language. */
export function said({ language }: Context, text: LocalizedText): string {
  return text[language];
}

/** Controls, and marks that turn the reading order: what a cell could command a terminal with. */
const COMMANDS = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const ESCAPE = 27;

/** The line with nothing but our own colours and line breaks left to command the terminal. */
function tame(line: string): string {
  return line.replace(COMMANDS, (mark, at: number) => {
    const colour = mark.codePointAt(0) === ESCAPE && /^\[[\d;]*m/.test(line.slice(at + 1));
    return colour || mark === '\n' || mark === '\t' ? mark : '\ufffd';
  });
}
