import { SlaError } from '../calendar/errors.ts';

/**
 * Misuse of the ticket functions: an argument that no ticket can be judged by.
 *
 * @example
 * ticketStatus({ calendars: {}, targets: [] }, [], Number.NaN);
 * // throws TicketError: now: got NaN, expected an instant in epoch milliseconds from 1800 to 2399
 */
export class TicketError extends SlaError {
  override readonly name: string = 'TicketError';
}
