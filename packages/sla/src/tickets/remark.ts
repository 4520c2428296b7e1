import type { Text } from '../calendar/messages.ts';
import type { TicketEvent } from './event.ts';

/** Why an event changes nothing. */
export type NoEffect =
  | 'duplicate'
  | 'before-opening'
  | 'already-open'
  | 'already-resolved'
  | 'not-resolved'
  | 'already-paused'
  | 'not-paused'
  | 'paused-while-resolved'
  | 'no-change'
  | 'meets-nothing';

/** Why an event cannot be used at all. */
export type Refusal =
  | 'conflicting-id'
  | 'no-instant'
  | 'unknown-kind'
  | 'unknown-calendar'
  | 'unknown-target';

/** An event that plays no part in a status, and the reason. */
export interface Remark<Reason extends NoEffect | Refusal> {
  readonly event: TicketEvent;
  readonly reason: Reason;
}

const TEXT: Readonly<Record<NoEffect | Refusal, Text>> = {
  duplicate: { it: 'già registrato, identico', en: 'recorded already, identical' },
  'before-opening': { it: 'precede l’apertura della richiesta', en: 'comes before the ticket was opened' },
  'already-open': { it: 'la richiesta è già stata aperta', en: 'the ticket had been opened already' },
  'already-resolved': {
    it: 'la richiesta era già risolta o chiusa',
    en: 'the ticket was resolved or closed already',
  },
  'not-resolved': {
    it: 'la richiesta non era né risolta né chiusa',
    en: 'the ticket was neither resolved nor closed',
  },
  'already-paused': { it: 'la sospensione era già in corso', en: 'the pause was on already' },
  'not-paused': { it: 'nessuna sospensione era in corso', en: 'no pause was on' },
  'paused-while-resolved': {
    it: 'la richiesta era risolta o chiusa: non c’è nulla da sospendere',
    en: 'the ticket was resolved or closed: there is nothing to pause',
  },
  'no-change': { it: 'non cambia nulla: era già così', en: 'changes nothing: it was so already' },
  'meets-nothing': {
    it: 'nessun obiettivo lo attendeva: già rispettato, o non previsto',
    en: 'no target was waiting for it: met already, or none asks for it',
  },
  'conflicting-id': {
    it: 'un altro evento ha lo stesso codice e contenuto diverso: nessuno dei due è usato; dare a ciascuno un codice proprio',
    en: 'another event has the same id and other content: neither is used; give each an id of its own',
  },
  'no-instant': {
    it: 'l’istante non è un numero di millisecondi fra gli anni 1800 e 2399',
    en: 'the instant is no number of milliseconds of the years 1800 to 2399',
  },
  'unknown-kind': {
    it: 'nessun evento è di questo tipo; indicarne uno previsto',
    en: 'no event is of this kind; name one of those there are',
  },
  'unknown-calendar': {
    it: 'nessun calendario ha questo nome; indicarne uno previsto',
    en: 'no calendar has this name; name one that the policy has',
  },
  'unknown-target': {
    it: 'nessun obiettivo ha questo nome; indicarne uno previsto',
    en: 'no target has this name; name one that the policy has',
  },
};

/**
 * A reason in words.
 *
 * @example
 * remarkText('duplicate').it; // 'già registrato, identico'
 */
export function remarkText(reason: NoEffect | Refusal): Text {
  return TEXT[reason];
}
