import { SlaError } from '../calendar/errors.ts';

/** Misuse of the ticket functions: an argument that no ticket can be judged by. */
export class TicketError extends SlaError {
  override readonly name: string = 'TicketError';
}
