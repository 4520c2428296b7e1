import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '@insedia/domain';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { outputs } from '../src/write/outputs.ts';
import { outlinePath, ringsOf } from '../src/write/report/map-outlines.ts';
import { mapFrame } from '../src/write/report/projection.ts';
import { folderWith } from './command.ts';

const MUNICIPALITIES = new URL(
  '../../../../shared/data/lombardy/municipalities-2026.geojson',
  import.meta.url,
);
const isAbsent = !existsSync(MUNICIPALITIES);

/** A call whose territory is two squares side by side; a third, of another region, is in the same file. */
const CALL = `
insedia: 1
id: call
title: { it: Bando, en: Call }
form: { base: site }
territory:
  title: { it: Lombardia, en: Lombardy }
  extent: [8, 44, 12, 47]
  layer: municipalities
  code: istat
  withinM: 0
layers:
  municipalities:
    title: { it: Comuni, en: Municipalities }
    file: squares.geojson
    where: { field: region, is: 3 }
    source: { name: x, licence: x, attribution: x }
criteria:
  - id: area
    title: { it: Superficie, en: Area }
    measure: { kind: attribute, field: areaM2 }
    value: { kind: piecewise-linear, points: [[0, 0], [100, 1]], outOfRange: clip }
    weight: 1
    missing: worst
score: { outOf: 100, decimals: 2 }
`;

function square(istat: string, region: number, west: number) {
  const ring = [0, 1, 1, 0, 0].map((step, i) => [west + step, 45 + (i === 2 || i === 3 ? 1 : 0)]);
  return {
    type: 'Feature',
    properties: { istat, region, name: `Comune ${istat}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

async function reportWith(applications: string, file: string): Promise<string> {
  const features = [square('015146', 3, 9), square('015147', 3, 10), square('033032', 8, 60)];
  const folder = folderWith({
    'call.yaml': CALL,
    'squares.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
    [file]: applications,
  });
  const options = {
    call: join(folder, 'call.yaml'),
    applications: join(folder, file),
    layers: new Map<string, string>(),
    analysis: {},
  };
  const result = await run(options, () => undefined);
  return String((await outputs(result, options, 'it')).get('report.html'));
}

/** How many rings are in the path of a class. */
function ringsDrawn(document: string, className: string): number {
  const [, path = ''] =
    new RegExp(`<path class="${className}" transform[^>]* d="([^"]*)"`).exec(document) ?? [];
  return path.split('z').length - 1;
}

test('the map draws the areas of the territory that the layer’s condition keeps, and the report names them', async () => {
  const document = await reportWith(
    'id,name,lon,lat,municipality,kind,areaM2\nA,Uno,9.5,45.5,015146,building,50\n',
    'a.csv',
  );
  expect(ringsDrawn(document, 'outline')).toBe(2);
  expect(ringsDrawn(document, 'surface')).toBe(0);
  expect(document).toContain('015146 (Comune 015146)');
  expect(document).toContain('strato «Comuni»');
});

test('a site known as a polygon is drawn with its outline', async () => {
  const { geometry } = square('', 0, 9);
  const properties = { id: 'A', name: 'Uno', municipality: '015146', kind: 'building', areaM2: 50 };
  const sites = { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] };
  expect(ringsDrawn(await reportWith(JSON.stringify(sites), 'a.geojson'), 'surface')).toBe(1);
});

/** From 9° to 10° east along 45.5° north, swaying by at most `bend` degrees. */
function eastward(places: number, bend: number): Position[] {
  return Array.from({ length: places }, (_, i) => [9 + i / (places - 1), 45.5 + bend * Math.sin(i)]);
}

describe('outlines', () => {
  const frame = mapFrame([
    [9, 45],
    [11, 46],
  ]);
  test('places that the drawing cannot tell apart, or that do not turn, are drawn once', async () => {
    const back: Position[] = [
      [10, 46],
      [9, 46],
    ];
    const drawn = (places: number, bend: number): string =>
      outlinePath([[...eastward(places, bend), ...back]], frame);
    expect(drawn(1000, 1e-5)).toBe(drawn(2, 0));
    expect(drawn(1000, 0.1).length).toBeGreaterThan(drawn(2, 0).length);
  });

  test('an area smaller than the drawing can show leaves nothing', async () => {
    const speck: Position[] = [
      [9.5, 45.5],
      [9.50001, 45.5],
      [9.50001, 45.50001],
      [9.5, 45.5],
    ];
    expect(outlinePath([speck], frame)).toBe('');
  });

  test.skipIf(isAbsent)(
    `the boundaries of 1501 municipalities take less than 400 kB${isAbsent ? ' (their data are not on this machine)' : ''}`,
    () => {
      const collection: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(
        readFileSync(MUNICIPALITIES, 'utf8'),
      );
      const rings = collection.features.flatMap(({ geometry }) => ringsOf(geometry));
      const path = outlinePath(rings, mapFrame(rings.flat()));
      expect(path.length).toBeLessThan(400_000);
      expect(path.split('z').length - 1).toBeGreaterThanOrEqual(1501);
    },
  );
});
