import type { LocalizedText } from './localized.ts';

/** A normative or administrative act, such as a decree or a call for interest. */
export interface Act {
  /** Stable identifier, such as `dgr-xi-4715-2021`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** ISO date `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * How far a statement about an act can be trusted: `cited`, the act says so and the words are quoted;
 * `stated`, whoever wrote the call says so; `assumed`, the source is silent and this is our reading;
 * `unverified`, taken from a summary and to be checked against the act.
 */
export type Status = 'cited' | 'stated' | 'assumed' | 'unverified';

/** The place in an act that a rule, a figure or a policy stands on. */
export interface Citation {
  /** The id of an {@link Act}. */
  readonly act: string;
  readonly article?: string | undefined;
  /** Line or lines in the published text, such as `279-281`. */
  readonly line?: string | undefined;
  /** The act's own words, in Italian. */
  readonly quote?: string | undefined;
  readonly status: Status;
}
