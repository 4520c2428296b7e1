import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { CLIENT_HEADER } from './accounts.ts';
import { type Given, openApi, serveEndpoint } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { asCsv, asGeoJson } from './export.ts';
import { offer } from './sites.ts';

/** What a desk stands on. */
export interface Standing extends Given {
  /** The folder of the built page. */
  readonly pages: string;
}

/** The desk as a web server: its endpoints as JSON, what is public to be downloaded, and the page. */
export function desk({ pages, ...given }: Standing): Hono {
  const { accounts, database } = given;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
    }),
  );
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ problem: 'refused' }, error.status);
    console.error(error);
    return context.json({ problem: 'unavailable' }, 503, { 'Retry-After': '10' });
  });

  app.use('/api/*', csrf());
  app.on(['GET', 'POST'], '/api/auth/*', (context) => accounts.handle(fromClient(context)));
  app.get('/api/openapi.json', (context) => context.json(openApi(ENDPOINTS)));
  for (const endpoint of ENDPOINTS) serveEndpoint(app, endpoint, given);
  app.get('/api/sites.csv', async (context) => {
    const { sites } = await offer(database);
    return context.body(asCsv(sites), 200, named('text/csv; charset=utf-8', 'sites.csv'));
  });
  app.get('/api/sites.geojson', async (context) => {
    const { sites } = await offer(database);
    return context.body(
      JSON.stringify(asGeoJson(sites)),
      200,
      named('application/geo+json', 'sites.geojson'),
    );
  });
  app.all('/api/*', (context) => context.json({ problem: 'not found' }, 404));
  app.get('/*', serveStatic({ root: pages }));
  app.get(
    '/:page{requests|programme|budget|newsletter|sign-in}',
    serveStatic({ root: pages, path: 'index.html' }),
  );
  return app;
}

/** A request with where it came from, whatever it says itself: attempts to sign in are counted by it. */
function fromClient({ env, req }: Context): Request {
  const request = new Request(req.raw);
  const { incoming }: Partial<HttpBindings> = env ?? {};
  request.headers.set(CLIENT_HEADER, incoming?.socket.remoteAddress ?? 'unknown');
  return request;
}

function named(type: string, file: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"` };
}
