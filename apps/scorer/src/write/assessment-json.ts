import type { Assessment } from '@insedia/scoring';
import type { Analysis } from '../analysis.ts';
import { json } from '../text/json.ts';

/** An assessment and its analyses as one JSON document for other programs. */
export function assessmentJson({ call, ...assessment }: Assessment, analysis: Analysis = {}): string {
  return json({ call: call.id, ...assessment, ...analysis });
}
