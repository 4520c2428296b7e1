import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { Accounts, Person, Role } from './accounts.ts';
import type { Database } from './database.ts';
import type { Outbox } from './outbox.ts';
import { audit } from './schema.ts';

/** What an endpoint is asked. */
export interface Asked {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly outbox: Outbox;
  /** Where the desk is reached. */
  readonly address: string;
  /** The instant of the request. */
  readonly now: Date;
  /** What stands in the path for `:id`. */
  readonly id: string;
  /** What follows the question mark. */
  readonly query: URLSearchParams;
  /** Nobody, where nobody has signed in. */
  readonly person: Person | undefined;
}

/** What an endpoint answers. */
export type Answer =
  | { readonly status: 200 | 201; readonly json: unknown }
  | { readonly status: 404 | 409; readonly json: { readonly problem: string } }
  | { readonly status: 422; readonly json: { readonly problem: 'invalid'; readonly fields: Fields } };

/** What is wrong with the entries of a form, by their names. */
export type Fields = Readonly<Record<string, string>>;

interface Described {
  readonly method: 'get' | 'post';
  /** As Hono writes it, at most one `:id`. */
  readonly path: string;
  readonly summary: string;
  /** Who may ask. */
  readonly who: readonly Role[] | 'anyone';
  /** Whether it reads personal data or changes anything: then each request is in the audit log. */
  readonly audited: boolean;
}

export interface Endpoint extends Described {
  /** What a body must be, where there is one. */
  readonly body?: z.ZodType;
  readonly respond: (asked: Asked, sent: unknown) => Promise<Answer>;
}

/** An endpoint that takes a body, which is checked first; a form that is wrong is told entry by entry. */
export function taking<B>(
  described: Described,
  body: z.ZodType<B>,
  answer: (asked: Asked, body: B) => Promise<Answer>,
): Endpoint {
  return {
    ...described,
    body,
    respond: async (asked, sent) => {
      const { data, error, success } = body.safeParse(sent);
      return success
        ? answer(asked, data)
        : { status: 422, json: { problem: 'invalid', fields: fieldsOf(error) } };
    },
  };
}

const LARGEST_BODY = 64 * 1024;

/** What every endpoint is served with. */
export interface Given extends Pick<Asked, 'accounts' | 'address' | 'database' | 'outbox'> {
  readonly now: () => Date;
}

/** Puts an endpoint into the server: who asks, what they send, what is written down of it. */
export function serveEndpoint(
  app: Hono,
  { audited, body, method, path, respond, who }: Endpoint,
  given: Given,
): void {
  const { accounts, address, database, now, outbox } = given;
  app.on(method.toUpperCase(), `/api${path}`, bodyLimit({ maxSize: LARGEST_BODY }), async (context) => {
    const person = await accounts.personOf(context.req.raw.headers);
    const answer = async (): Promise<Response> => {
      if (who !== 'anyone' && person === undefined) return context.json({ problem: 'signed out' }, 401);
      if (who !== 'anyone' && person && !who.includes(person.role))
        return context.json({ problem: 'forbidden' }, 403);
      const query = new URL(context.req.url).searchParams;
      const asked = {
        database,
        accounts,
        outbox,
        address,
        now: now(),
        person,
        id: context.req.param('id') ?? '',
        query,
      };
      const answered = await respond(asked, body ? await bodyOf(context) : undefined);
      return context.json(answered.json, answered.status);
    };
    const response = await answer();
    if (audited) {
      const did = `${method.toUpperCase()} ${new URL(context.req.url).pathname}`;
      await database
        .insert(audit)
        .values({ at: now(), who: person?.email ?? 'anyone', did, status: response.status });
    }
    return response;
  });
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

function fieldsOf({ issues }: z.ZodError): Fields {
  return Object.fromEntries(issues.map(({ message, path }) => [path.join('.'), message]));
}

/** The endpoints as an OpenAPI 3.1 document. */
export function openApi(endpoints: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { body, method, path, summary, who } of endpoints) {
    const written = `/api${path.replace(':id', '{id}')}`;
    const answers = ['200', ...(who === 'anyone' ? [] : ['401', '403']), ...(body ? ['409', '422'] : [])];
    paths[written] = {
      ...paths[written],
      [method]: {
        summary,
        ...(who === 'anyone' ? {} : { security: [{ session: [] }], 'x-roles': who }),
        ...(path.includes(':id')
          ? { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] }
          : {}),
        ...(body
          ? {
              requestBody: {
                required: true,
                content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } },
              },
            }
          : {}),
        responses: Object.fromEntries(
          answers.map((status) => [status, { description: DESCRIPTIONS[status] }]),
        ),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'insedia desk', version: '0.1.0', license: { name: 'EUPL-1.2' } },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
    paths,
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '200': 'done',
  '401': 'nobody has signed in',
  '403': 'the role may not',
  '409': 'somebody else has written meanwhile: read again',
  '422': 'entries that are wrong, by their names',
};

/** A value as JSON holds it: cents are texts of digits. */
export function json(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
  );
}
