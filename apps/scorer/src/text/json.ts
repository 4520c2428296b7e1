/** JSON for other programs: amounts in cents are strings of digits, columns of numbers are lists. */
export function json(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Float64Array || value instanceof Uint32Array ? [...value] : value;
  });
}
