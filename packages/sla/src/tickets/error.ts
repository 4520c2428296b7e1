/** Misuse of the ticket functions: an argument that no ticket can be judged by. */
export class TicketError extends Error {
  /** Where in the argument, such as `targets.first-reply.calendar`. */
  readonly path: string;
  readonly got: unknown;
  readonly wanted: string;

  constructor(path: string, got: unknown, wanted: string) {
    super(`${path} is ${JSON.stringify(got) ?? String(got)}; wanted ${wanted}`);
    this.name = 'TicketError';
    this.path = path;
    this.got = got;
    this.wanted = wanted;
  }
}
