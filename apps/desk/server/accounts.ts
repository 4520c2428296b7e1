import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth } from 'better-auth/plugins';
import type { Database } from './database.ts';
import { account, session, user, verification } from './schema.ts';

/** Where the server says whom a request came from. */
export const CLIENT_HEADER = 'x-desk-client';

/** Who may do what: a municipality or a partner of the network asks, an officer answers, an administrator keeps accounts. */
export const ROLES = ['municipality', 'partner', 'officer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Whom the person is of: an ISTAT code, a name. */
  readonly organisation: string;
}

/** An identity provider of OpenID Connect, such as a gateway to SPID and CIE. */
export interface Provider {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly discoveryUrl: string;
}

export interface Accounts {
  /** Answers what is asked under `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Whoever has signed in, by the cookies of a request. */
  readonly personOf: (headers: Headers) => Promise<Person | undefined>;
  /** Makes an account; nothing, where the address has one. */
  readonly create: (person: Omit<Person, 'id'>, password: string) => Promise<Person | undefined>;
}

/**
 * Local accounts, and those of a provider where one is configured. Nobody signs up alone: an administrator makes accounts.
 *
 * @param secret signs the cookies of sessions
 * @param address where the desk is reached
 */
export function accountsOf(
  database: Database,
  secret: string,
  address: string,
  provider?: Provider,
): Accounts {
  const auth = betterAuth({
    secret,
    baseURL: address,
    basePath: '/api/auth',
    trustedOrigins: [new URL(address).origin],
    database: drizzleAdapter(database, { provider: 'pg', schema: { account, session, user, verification } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: true, defaultValue: 'municipality' },
        organisation: { type: 'string', input: false, required: true, defaultValue: '' },
      },
    },
    session: { expiresIn: 8 * 3600, updateAge: 900 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 5 } },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
      useSecureCookies: address.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    telemetry: { enabled: false },
    plugins: provider
      ? [
          genericOAuth({
            config: [{ providerId: 'oidc', ...provider, scopes: ['openid', 'profile', 'email'] }],
          }),
        ]
      : [],
  });
  return {
    handle: (request) => auth.handler(request),
    personOf: async (headers) => {
      const found = await auth.api.getSession({ headers });
      return found ? personOf(found.user) : undefined;
    },
    create: async ({ email, name, organisation, role }, password) => {
      const { password: passwords } = await auth.$context;
      const id = crypto.randomUUID();
      const hash = await passwords.hash(password);
      const lower = email.toLowerCase();
      const made = await database.transaction(async (tx) => {
        const added = await tx
          .insert(user)
          .values({ id, email: lower, name, role, organisation, emailVerified: true })
          .onConflictDoNothing()
          .returning({ id: user.id });
        if (added.length === 0) return false;
        await tx.insert(account).values({
          id: crypto.randomUUID(),
          userId: id,
          accountId: id,
          providerId: 'credential',
          password: hash,
        });
        return true;
      });
      if (!made) return undefined;
      return { id, email: lower, name, organisation, role };
    },
  };
}

function personOf(known: {
  id: string;
  name: string;
  email: string;
  role: string;
  organisation: string;
}): Person {
  const role = ROLES.find((one) => one === known.role);
  if (role === undefined) throw new Error(`${known.email} has the role ${known.role}, which there is not`);
  return { id: known.id, name: known.name, email: known.email, role, organisation: known.organisation };
}
