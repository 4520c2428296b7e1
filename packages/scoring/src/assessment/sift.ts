import type { Application, CellError, Rejection } from '../applications/application.ts';
import type { Ineligible, Reason } from './assessment.ts';

/** What speaks against an application: reasons make it ineligible, errors send it back. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly errors: readonly CellError[];
}

/** Applications that a step lets pass, and those it stops. */
interface Sifted {
  readonly kept: readonly Application[];
  /** The positions of those kept in the list given. */
  readonly sites: Uint32Array;
  readonly ineligible: readonly Ineligible[];
  readonly rejected: readonly Rejection[];
}

/** Parts applications by the verdict on each; whoever is to be sent back is not also ineligible. */
export function sift(
  applications: readonly Application[],
  verdict: (application: Application, site: number) => Verdict,
): Sifted {
  const sites: number[] = [];
  const ineligible: Ineligible[] = [];
  const rejected: Rejection[] = [];
  const kept = applications.filter((application, site) => {
    const { errors, reasons } = verdict(application, site);
    const { at, id, name } = application;
    if (errors.length > 0) rejected.push({ at, id, name, errors });
    else if (reasons.length > 0) ineligible.push({ application, reasons });
    else sites.push(site);
    return errors.length === 0 && reasons.length === 0;
  });
  return { kept, sites: Uint32Array.from(sites), ineligible, rejected };
}
