/** Whoever has signed in. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: 'municipality' | 'partner' | 'officer' | 'administrator';
}

/** Asks the server; status 0 where it could not be reached. */
export async function ask<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<{ status: number; json: T }> {
  const sent =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(path, { method, ...sent });
    return { status: response.status, json: await response.json() };
  } catch {
    return { status: 0, json: JSON.parse('null') };
  }
}
