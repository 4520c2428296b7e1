import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMap } from '../src/read/maps/read-map.ts';
import { insedia, started } from './command.ts';
import { hasGdal, ogr2ogr } from './gdal.ts';

const RANK = ['rank', 'demo/call.yaml', '--out', 'out', '-a'];

function ring(half: number, back = false): number[][] {
  const [w, s, e, n] = [9.27 - half, 45.58 - half, 9.27 + half, 45.58 + half];
  const all = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return back ? all.toReversed() : all;
}

/** A folder with a ranking of sites, one of which has an outline with a hole, one is ineligible and one rejected. */
function ranked(): string {
  const folder = started();
  const common = { municipality: '108033', planning: 'conforming', permittingDays: 60 };
  const point = { type: 'Point', coordinates: [10.2, 45.5] };
  const outline = { type: 'Polygon', coordinates: [ring(0.01), ring(0.002, true)] };
  const features = [
    [outline, { id: 'A', name: 'L’area', kind: 'brownfield', areaM2: 24_500 }],
    [point, { id: 'B', name: 'Punto', kind: 'brownfield', areaM2: 18_200 }],
    [point, { id: 'C', name: 'Piccola', kind: 'greenfield', areaM2: 10 }],
    [point, { id: 'D', name: 'Rotta', kind: 'greenfield', areaM2: 'molti' }],
  ].map(([geometry, properties]) => ({
    type: 'Feature',
    geometry,
    properties: { ...common, ...properties },
  }));
  writeFileSync(join(folder, 'sites.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  expect(insedia(folder, [...RANK, 'sites.geojson']).code).toBe(1);
  return folder;
}

interface Site {
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly properties: Readonly<Record<string, unknown>>;
}

function sitesIn(folder: string, name: string): Site[] {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')).features;
}

/** What both formats say of a site. */
function facts({ properties }: Site): unknown[] {
  return ['id', 'name', 'status', 'rank', 'score'].map((name) => properties[name] ?? null);
}

describe('ranking.gpkg', () => {
  it('holds every site as a point, and those with an outline as an area', async () => {
    const folder = ranked();
    const path = join(folder, 'out/ranking.gpkg');
    const sites = await readMap(`${path}|layername=sites`);
    const outlines = await readMap(`${path}|layername=outlines`);
    expect(sites.system.code).toBe(4326);
    expect(sites.features).toHaveLength(3);
    expect(outlines.features).toHaveLength(1);
    const [area] = sitesIn(folder, 'out/ranking.geojson').filter(
      ({ geometry }) => geometry.type === 'Polygon',
    );
    expect(outlines.features[0]).toMatchObject({
      geometry: { type: 'MultiPolygon', coordinates: [area?.geometry.coordinates] },
      properties: { id: 'A', status: 'ranked', rank: 2, reasons: null },
    });
  });

  it('is the same whenever it is written', () => {
    const folder = ranked();
    const first = readFileSync(join(folder, 'out/ranking.gpkg'));
    insedia(folder, [...RANK, 'sites.geojson']);
    expect(readFileSync(join(folder, 'out/ranking.gpkg')).equals(first)).toBe(true);
  });

  it.skipIf(!hasGdal())('is read by GDAL as it reads ranking.geojson, without a warning', () => {
    const folder = ranked();
    ogr2ogr(folder, '-f', 'GeoJSON', 'back.geojson', 'out/ranking.gpkg', 'sites');
    const expected = sitesIn(folder, 'out/ranking.geojson').map(facts);
    expect(sitesIn(folder, 'back.geojson').map(facts)).toEqual(expected);
    const { stderr, stdout } = spawnSync('ogrinfo', ['-so', '-al', 'out/ranking.gpkg'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Layer name: sites\nMetadata:\n.*\nGeometry: Point\nFeature Count: 3/);
    expect(stdout).toMatch(/Layer name: outlines\nMetadata:\n.*\nGeometry: Multi Polygon\nFeature Count: 1/);
    expect(stdout).toMatch(/Layer name: rejected\nMetadata:\n.*\nGeometry: None\nFeature Count: 1/);
    expect(stdout).toMatch(/Extent: \(9\.260000, 45\.570000\) - \(9\.280000, 45\.590000\)/);
  });

  it('is written where nobody can be ranked', () => {
    const folder = started();
    writeFileSync(
      join(folder, 'a.csv'),
      'id,name,lon,lat,municipality,kind,areaM2,permittingDays,planning\nA,A,x,45,108033,greenfield,9000,3,conforming\n',
    );
    expect(insedia(folder, [...RANK, 'a.csv']).code).toBe(1);
    expect(readFileSync(join(folder, 'out/ranking.gpkg')).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});
