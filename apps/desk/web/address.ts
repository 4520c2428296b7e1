import { CALL } from '../shared/call.ts';

/** What an address says of the view: weights as whole numbers, in the order of the criteria, and the language. */
export function weightsIn(hash: string): number[] {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return CALL.criteria.map(({ id, weight }) => {
    const given = Number(asked.get(id) ?? Number.NaN);
    return given >= 0 && given <= 100 ? Math.round(given) : Math.round(weight * 100);
  });
}

/** The address of a view. */
export function addressOf(weights: readonly number[], language: string): string {
  const said = new URLSearchParams(CALL.criteria.map(({ id }, j) => [id, String(weights[j] ?? 0)]));
  said.set('lang', language);
  return `#${said}`;
}
