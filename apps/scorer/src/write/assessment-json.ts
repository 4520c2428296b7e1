import type { Assessment } from '@insedia/scoring';

/** An assessment as one JSON document for other programs; amounts in cents are strings of digits. */
export function assessmentJson({ call, ...assessment }: Assessment): string {
  return JSON.stringify({ call: call.id, ...assessment }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
