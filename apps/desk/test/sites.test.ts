import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCsv } from '../server/export.ts';
import { fictionalSites } from '../server/fictional.ts';
import { facts } from '../server/schema.ts';
import { enter, offer } from '../server/sites.ts';
import { deskWith, RECORDED } from './desk.ts';

let desk: Awaited<ReturnType<typeof deskWith>>;
beforeAll(async () => {
  desk = await deskWith(12);
});
afterAll(() => desk.close());

test('the sites come with when what is known of them last changed', async () => {
  const response = await desk.app.request('/api/sites');
  const { sites, updatedAt } = await response.json();
  expect([response.status, sites.length, updatedAt]).toEqual([200, 12, RECORDED.toISOString()]);
  expect(sites[0]).toMatchObject({ id: 'SE-0001', priceCents: expect.stringMatching(/^\d+$/) });
});

test('every site is in the table and in the map that are downloaded', async () => {
  const bytes = Buffer.from(await (await desk.app.request('/api/sites.csv')).arrayBuffer());
  const csv = bytes.toString('utf8');
  expect(csv.startsWith('\uFEFFid,name,municipality,lon,lat')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(13);
  const map = await (await desk.app.request('/api/sites.geojson')).json();
  expect(map.features.map(({ id }: { id: string }) => id)).toHaveLength(12);
  expect(map.features[0].geometry.coordinates).toHaveLength(2);
});

test('no cell that is downloaded is a formula', () => {
  const [site] = fictionalSites(1, 1);
  const csv = asCsv(site ? [{ ...site, name: '=HYPERLINK("http://example.org","x")' }] : []);
  expect(csv).toContain(`"'=HYPERLINK(""http://example.org"",""x"")"`);
});

describe('a fact is added and none is changed', () => {
  test('a site is as it was last entered, and gone when it is withdrawn', async () => {
    const [site] = fictionalSites(1, 7);
    if (!site) throw new Error('one site was asked for');
    const later = new Date('2021-10-01T00:00:00Z');
    await enter(desk.database, [{ ...site, name: 'Renamed' }], 'test', later);
    const renamed = await offer(desk.database);
    expect([renamed.sites[0]?.name, renamed.sites.length, renamed.updatedAt]).toEqual(['Renamed', 12, later]);

    await desk.database
      .insert(facts)
      .values({ kind: 'site', subject: site.id, recordedAt: later, by: 'test', content: null });
    expect((await offer(desk.database)).sites.map(({ id }) => id)).not.toContain(site.id);
    expect(await desk.database.$count(facts)).toBe(14);
  });
});

test('what there is not is told as JSON, and every answer forbids what the page does not need', async () => {
  const response = await desk.app.request('/api/nothing');
  expect([response.status, await response.json()]).toEqual([404, { problem: 'not found' }]);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('with the database away the answer says to come back', async () => {
  const gone = await deskWith(0);
  await gone.close();
  const response = await gone.app.request('/api/sites');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await response.json()).toEqual({ problem: 'unavailable' });
});

test('invented sites are the same for the same seed, each with a name that says so', () => {
  expect(fictionalSites(50, 3)).toEqual(fictionalSites(50, 3));
  expect(fictionalSites(50, 3)).not.toEqual(fictionalSites(50, 4));
  expect(fictionalSites(50, 3).every(({ name }) => name.startsWith('Area esempio'))).toBe(true);
});
