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
    print: (line) => void process.stdout.write(`${line}\n`),
    progress: (stage) => void (quiet || !process.stderr.isTTY || process.stderr.write(`· ${stage}\n`)),
    note: (line) => void (quiet || process.stderr.write(`${line}\n`)),
    complain: (line) => void process.stderr.write(`${line}\n`),
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
