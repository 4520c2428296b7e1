/** Lower case, without accents, words parted by single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Controls, and marks that turn the reading order: what a cell could command a terminal or a page with. */
const COMMANDS = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A cell on one line, with nothing in it that commands whatever shows it. */
export function tamed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(COMMANDS, '\ufffd').trim();
}

/** Beyond this many characters a text would bury the message that quotes it. */
const MOST_QUOTED = 200;

/** A text as messages quote it. */
export function shortened(text: string): string {
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
}
