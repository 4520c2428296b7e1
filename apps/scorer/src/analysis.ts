import {
  type Assessment,
  type CrossCheck,
  type CrossCheckOptions,
  crossCheck,
  type Sensitivity,
  type SensitivityOptions,
  sensitivity,
} from '@insedia/scoring';
import type { RunOptions } from './run.ts';

/** Which analyses of a ranking are asked for, and how. */
export interface AnalysisOptions {
  readonly crossCheck?: CrossCheckOptions | undefined;
  readonly sensitivity?: SensitivityOptions | undefined;
}

/** What a run was asked for, so that it can be repeated. */
export interface Asked extends RunOptions {
  readonly analysis: AnalysisOptions;
}

/** The analyses that were asked for. */
export interface Analysis {
  readonly crossCheck?: CrossCheck | undefined;
  readonly sensitivity?: Sensitivity | undefined;
}

/** Runs the analyses that the options ask for; the assessment stays as it is. */
export function analyse(assessment: Assessment, options: AnalysisOptions): Analysis {
  return {
    ...(options.crossCheck ? { crossCheck: crossCheck(assessment, options.crossCheck) } : {}),
    ...(options.sensitivity ? { sensitivity: sensitivity(assessment, options.sensitivity) } : {}),
  };
}
