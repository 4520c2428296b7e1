import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Database } from './database.ts';
import { asCsv, asGeoJson } from './export.ts';
import { asJson, offer } from './sites.ts';

/**
 * The desk as a web server: what is public of the sites as JSON, CSV and GeoJSON, and the page.
 *
 * @param pages the folder of the built page
 */
export function desk(database: Database, pages: string): Hono {
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
    console.error(error);
    return context.json({ problem: 'unavailable' }, 503, { 'Retry-After': '10' });
  });

  app.get('/api/sites', async (context) => {
    const { sites, updatedAt } = await offer(database);
    return context.json({ updatedAt: updatedAt?.toISOString(), sites: sites.map(asJson) });
  });
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
  return app;
}

function named(type: string, file: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"` };
}
