import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../server/accounts.ts';
import { ENDPOINTS } from '../server/endpoints.ts';
import { audit } from '../server/schema.ts';
import { deskWith, PASSWORD } from './desk.ts';

let desk: Awaited<ReturnType<typeof deskWith>>;
const cookies = new Map<Role | 'nobody', string>([['nobody', '']]);
beforeAll(async () => {
  desk = await deskWith(3);
  for (const role of ROLES)
    cookies.set(role, await desk.signIn(role, `a-${role}`, role === 'municipality' ? '098031' : ''));
});
afterAll(() => desk.close());

/** Who may ask what; a `·` is refused. */
const MATRIX = `
                     nobody municipality partner officer administrator
get  /sites          x      x            x       x       x
get  /me             x      x            x       x       x
get  /tickets        ·      x            x       x       x
post /tickets        ·      x            x       x       x
post /tickets/:id    ·      x            x       x       x
get  /programme      ·      ·            x       x       x
post /events         ·      ·            ·       x       x
get  /budget         ·      ·            x       x       x
post /documents      ·      ·            ·       x       x
post /contacts       x      x            x       x       x
post /confirm        x      x            x       x       x
post /leave          x      x            x       x       x
get  /contacts       ·      ·            ·       x       x
get  /contacts/:id   ·      ·            ·       x       x
post /contacts/:id/erase · ·             ·       ·       x
get  /issues         ·      ·            ·       x       x
post /issues         ·      ·            ·       x       x
post /issues/:id/send ·     ·            ·       x       x
get  /accounts       ·      ·            ·       ·       x
post /accounts       ·      ·            ·       ·       x
get  /audit          ·      ·            ·       ·       x
`;
const [head = '', ...rows] = MATRIX.trim().split('\n');
const columns = head.trim().split(/\s+/);
const cases = rows.flatMap((row) => {
  const [method = '', path = '', ...marks] = row.trim().split(/\s+/);
  return columns.map((who, i) => ({ method, path, who, allowed: marks[i] === 'x' }));
});

describe('who may ask what', () => {
  test('the table has a row for every endpoint', () => {
    expect(rows.map((row) => row.trim().split(/\s+/).slice(0, 2).join(' '))).toEqual(
      ENDPOINTS.map(({ method, path }) => `${method} ${path}`),
    );
  });

  test.each(cases)('$method $path by $who: $allowed', async ({ allowed, method, path, who }) => {
    const cookie = [...cookies].find(([role]) => role === who)?.[1] ?? expect.unreachable();
    const body = method === 'post' ? {} : undefined;
    const { status } = await desk.ask(
      method.toUpperCase(),
      `/api${path.replace(':id', 'none')}`,
      cookie,
      body,
    );
    if (allowed) expect([200, 404, 422]).toContain(status);
    else expect(status).toBe(who === 'nobody' ? 401 : 403);
  });
});

describe('what is sent', () => {
  const posts = ENDPOINTS.filter(({ body }) => body !== undefined);

  test.each(posts)('$path answers any JSON with an answer of its own, and never fails', async ({ path }) => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { json, status } = await desk.ask(
          'POST',
          `/api${path.replace(':id', 'none')}`,
          cookies.get('administrator'),
          body,
        );
        expect([201, 404, 409, 422]).toContain(status);
        if (status === 422) expect(json.problem).toBe('invalid');
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('a form that is wrong is told entry by entry', async () => {
    const body = { desk: 'nowhere', title: 'x', text: '' };
    const { json, status } = await desk.ask('POST', '/api/tickets', cookies.get('municipality'), body);
    expect([status, Object.keys(json.fields).toSorted()]).toEqual([422, ['desk', 'text', 'title']]);
  });

  test.each(['{', '', '[]', 'null', '"x"'])('%j is no request', async (text) => {
    expect((await desk.ask('POST', '/api/tickets', cookies.get('officer'), text)).status).toBe(422);
  });

  test('more than is taken is refused', async () => {
    const body = { desk: 'investors', title: 'long', text: 'x'.repeat(70_000) };
    expect((await desk.ask('POST', '/api/tickets', cookies.get('officer'), body)).status).toBe(413);
  });

  test('a form that another site sends is refused', async () => {
    const headers = {
      cookie: cookies.get('officer') ?? '',
      origin: 'https://elsewhere.example',
      'content-type': 'text/plain',
    };
    const response = await desk.app.request('http://127.0.0.1:4715/api/tickets', {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(response.status).toBe(403);
  });
});

describe('who signs in', () => {
  test('has a cookie that no script reads and no other site sends along', async () => {
    const body = { email: 'a-officer@example.org', password: PASSWORD };
    const { headers } = await desk.ask('POST', '/api/auth/sign-in/email', '', body);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('cannot make an account alone, nor give oneself a role', async () => {
    const body = { email: 'new@example.org', password: PASSWORD, name: 'New', role: 'administrator' };
    expect((await desk.ask('POST', '/api/auth/sign-up/email', '', body)).status).toBe(400);
    await desk.ask('POST', '/api/auth/update-user', cookies.get('municipality'), { role: 'administrator' });
    expect((await desk.ask('GET', '/api/me', cookies.get('municipality'))).json.role).toBe('municipality');
  });

  test('gets an account once for an address', async () => {
    const body = { name: 'Twice', email: 'twice@example.org', role: 'officer', password: PASSWORD };
    const statuses = [];
    for (const email of [body.email, body.email.toUpperCase()]) {
      statuses.push(
        (await desk.ask('POST', '/api/accounts', cookies.get('administrator'), { ...body, email })).status,
      );
    }
    expect(statuses).toEqual([201, 409]);
  });
});

test('what was read and changed is in the audit log, with who and how it ended', async () => {
  await desk.ask('GET', '/api/accounts', cookies.get('officer'));
  const [last] = (await desk.ask('GET', '/api/audit', cookies.get('administrator'))).json;
  expect(last).toMatchObject({ who: 'a-officer@example.org', did: 'GET /api/accounts', status: 403 });
  expect(await desk.database.$count(audit)).toBeGreaterThan(1);
});

test('the API describes itself, roles and all', async () => {
  const { json } = await desk.ask('GET', '/api/openapi.json');
  expect(json.openapi).toBe('3.1.0');
  expect(Object.keys(json.paths)).toContain('/api/tickets/{id}');
  expect(json.paths['/api/accounts'].post['x-roles']).toEqual(['administrator']);
  expect(json.paths['/api/tickets'].post.requestBody.content['application/json'].schema.required).toEqual([
    'desk',
    'title',
    'text',
  ]);
});
