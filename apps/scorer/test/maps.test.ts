import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../src/failure.ts';
import { readMap } from '../src/read/maps/read-map.ts';
import { folderWith } from './command.ts';
import { hasGdal, ogr2ogr } from './gdal.ts';

const square = (lon: number, lat: number, side: number) => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];
const FEATURES = [
  {
    type: 'Feature',
    properties: { nome: 'Cantù', abitanti: 39_930, quota: 369.5, rilevato: '2021-05-17', vuoto: null },
    geometry: {
      type: 'Polygon',
      coordinates: [square(9.1, 45.7, 0.1), square(9.12, 45.72, 0.02).toReversed()],
    },
  },
  {
    type: 'Feature',
    properties: {
      nome: 'Campione d’Italia',
      abitanti: 1_800,
      quota: 273,
      rilevato: '2021-06-01',
      vuoto: null,
    },
    geometry: { type: 'MultiPolygon', coordinates: [[square(8.9, 45.9, 0.05)], [square(8.98, 45.95, 0.01)]] },
  },
];
const SOURCE = JSON.stringify({ type: 'FeatureCollection', features: FEATURES });

async function refusal(path: string): Promise<string> {
  try {
    await readMap(path);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

/** Properties by name, and positions as text, to seven decimals. */
function contentOf(features: readonly unknown[]): string {
  return JSON.stringify(
    features.map((feature) => {
      const { geometry, properties }: (typeof FEATURES)[number] = JSON.parse(JSON.stringify(feature));
      const { abitanti, nome, quota, rilevato } = properties;
      const rings = geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 1 : 0);
      const sets = rings.map((ring) =>
        JSON.parse(JSON.stringify(ring))
          .map(([lon, lat]: [number, number]) => `${lon.toFixed(7)} ${lat.toFixed(7)}`)
          .toSorted(),
      );
      return { nome, abitanti, quota, rilevato, sets };
    }),
  );
}

describe.skipIf(!hasGdal())('what GDAL wrote is read as it was', () => {
  test.each([
    ['a.gpkg', 3003, []],
    ['a.gpkg', 32632, []],
    ['a.shp', 3003, ['-lco', 'ENCODING=UTF-8']],
    ['a.shp', 7791, ['-lco', 'ENCODING=CP1252']],
    ['a.fgb', 25832, ['-lco', 'SPATIAL_INDEX=NO']],
    ['a.fgb', 4326, ['-lco', 'SPATIAL_INDEX=NO']],
    ['a.geojson', 6707, []],
  ])('%s in EPSG:%i', async (name, code, options) => {
    const folder = folderWith({ 'source.geojson': SOURCE });
    ogr2ogr(folder, '-t_srs', `EPSG:${code}`, '-nlt', 'PROMOTE_TO_MULTI', name, 'source.geojson', ...options);
    const { features, files, system } = await readMap(join(folder, name));
    expect(system.code).toBe(code);
    const promoted = FEATURES.map(({ geometry, ...rest }) => ({
      ...rest,
      geometry:
        geometry.type === 'Polygon'
          ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
          : geometry,
    }));
    expect(contentOf(features.map(asMulti))).toBe(contentOf(promoted));
    expect(files[0].path).toBe(join(folder, name));
  });

  test('a GeoPackage of several layers is read by the name that QGIS shows', async () => {
    const folder = folderWith({ 'source.geojson': SOURCE });
    ogr2ogr(folder, '-nln', 'comuni', 'a.gpkg', 'source.geojson');
    ogr2ogr(folder, '-update', '-nln', 'zone', 'a.gpkg', 'source.geojson');
    const path = join(folder, 'a.gpkg');
    expect(await refusal(path)).toMatch(
      /has several layers; choose one with “.*\|layername=comuni”.*comuni, zone/,
    );
    expect(await refusal(`${path}|layername=strade`)).toMatch(/no layer “strade”.*comuni, zone/);
    expect((await readMap(`${path}|layername=zone`)).features).toHaveLength(2);
  });

  test('a GeoPackage with changes not yet in it is refused', async () => {
    const folder = folderWith({ 'source.geojson': SOURCE });
    ogr2ogr(folder, 'a.gpkg', 'source.geojson');
    writeFileSync(join(folder, 'a.gpkg-wal'), 'x');
    expect(await refusal(join(folder, 'a.gpkg'))).toMatch(/a\.gpkg-wal is beside it.*close QGIS/);
  });

  test('a feature without a shape, and one of curves, are kept', async () => {
    const bare = { type: 'Feature', properties: { nome: 'senza' }, geometry: null };
    const folder = folderWith({
      'source.geojson': JSON.stringify({ type: 'FeatureCollection', features: [bare] }),
    });
    ogr2ogr(folder, 'a.gpkg', 'source.geojson');
    ogr2ogr(folder, '-nlt', 'POINT', 'a.shp', 'source.geojson');
    for (const name of ['a.gpkg', 'a.shp']) {
      const { features } = await readMap(join(folder, name), 'EPSG:4326');
      expect(features).toMatchObject([{ geometry: null, properties: { nome: 'senza' } }]);
    }
    writeFileSync(
      join(folder, 'curve.csv'),
      'nome,WKT\narco,"CURVEPOLYGON (CIRCULARSTRING (9 45,9.1 45.1,9.2 45,9.1 44.9,9 45))"\n',
    );
    ogr2ogr(folder, 'curve.gpkg', 'curve.csv', '-a_srs', 'EPSG:4326', '-oo', 'KEEP_GEOM_COLUMNS=NO');
    const { features } = await readMap(join(folder, 'curve.gpkg'));
    expect(features).toMatchObject([{ geometry: null, properties: { nome: 'arco' } }]);
  });

  test('heights are passed over', async () => {
    const high = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [9.19, 45.464, 120] },
    };
    const folder = folderWith({
      'source.geojson': JSON.stringify({ type: 'FeatureCollection', features: [high] }),
    });
    ogr2ogr(folder, '-t_srs', 'EPSG:32632', 'a.gpkg', 'source.geojson');
    ogr2ogr(folder, '-t_srs', 'EPSG:32632', '-nlt', 'POINTZ', 'a.shp', 'source.geojson');
    for (const name of ['a.gpkg', 'a.shp']) {
      const { features } = await readMap(join(folder, name));
      expect(features).toMatchObject([{ geometry: { coordinates: [9.19, 45.464] } }]);
    }
  });

  test('a shapefile without its companions is refused with what is missing', async () => {
    const folder = folderWith({ 'source.geojson': SOURCE });
    ogr2ogr(folder, 'a.shp', 'source.geojson', '-t_srs', 'EPSG:32632');
    const { readFileSync, rmSync } = await import('node:fs');
    const files = {
      'a.shp': readFileSync(join(folder, 'a.shp')),
      'a.dbf': readFileSync(join(folder, 'a.dbf')),
    };
    expect(await refusal(join(folderWith(files), 'a.shp'))).toMatch(
      /does not say which coordinate system.*--crs EPSG:32632/,
    );
    rmSync(join(folder, 'a.dbf'));
    expect(await refusal(join(folder, 'a.shp'))).toMatch(/the \.dbf file with the fields is not beside it/);
  });
});

function asMulti(feature: unknown): unknown {
  const copy: (typeof FEATURES)[number] = JSON.parse(JSON.stringify(feature));
  const { geometry } = copy;
  return geometry.type === 'Polygon'
    ? { ...copy, geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] } }
    : copy;
}
