import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, insedia, started } from './command.ts';

const LOMBARDY = fileURLToPath(new URL('../../../../shared/data/lombardy/', import.meta.url));
const there = existsSync(LOMBARDY);
if (!there) console.warn('no data of Lombardy beside the repository: its layers are not described');

const SQUARE = [
  [9, 45],
  [9.1, 45],
  [9.1, 45.1],
  [9, 45.1],
  [9, 45],
];
const HOLE = [
  [9.02, 45.02],
  [9.02, 45.04],
  [9.04, 45.04],
  [9.04, 45.02],
  [9.02, 45.02],
];

function area(rings: readonly unknown[], properties: object = {}) {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } };
}

function map(...features: readonly unknown[]): string {
  return folderWith({ 'map.geojson': JSON.stringify({ type: 'FeatureCollection', features }) });
}

function described(folder: string) {
  const { code, stdout } = insedia(folder, ['layers', 'map.geojson', '--json']);
  return { code, layer: JSON.parse(stdout)['map.geojson'] };
}

describe('a map file', () => {
  it('is described by counts, extent, rings and properties', () => {
    const { code, layer } = described(
      map(
        area([SQUARE, HOLE], { istat: '015146', people: 3, kind: 'A' }),
        area([HOLE], { istat: '015147', people: 5.5, kind: '' }),
        { type: 'Feature', properties: { istat: 7 }, geometry: { type: 'Point', coordinates: [8, 46] } },
      ),
    );
    expect(code).toBe(0);
    expect(layer).toMatchObject({
      features: 3,
      kinds: [
        ['Polygon', 2],
        ['Point', 1],
      ],
      extent: [8, 45, 9.1, 46],
      positions: 16,
      // HOLE turns clockwise: right as a hole, against the RFC as an outer ring.
      rings: { outer: 2, holes: 1, againstRfc: 1 },
      unusable: [],
      repeated: [],
    });
    expect(layer.properties).toEqual([
      { name: 'istat', filled: 3, kind: 'mixed', distinct: 3, values: ['015146', '015147', '7'] },
      { name: 'people', filled: 2, kind: 'number', least: 3, most: 5.5, distinct: 2 },
      { name: 'kind', filled: 1, kind: 'text', distinct: 1, values: ['A'] },
    ]);
  });

  it('has its repeated features told, which is no fault', () => {
    const { code, layer } = described(map(area([SQUARE]), area([HOLE]), area([SQUARE])));
    expect(code).toBe(0);
    expect(layer.repeated).toEqual([{ feature: 3, of: 1 }]);
  });

  it('has its broken features named, and the command ends with 1', () => {
    const folder = map(area([SQUARE.slice(0, 4)]), null, { type: 'Feature', properties: {}, geometry: null });
    const { code, layer } = described(folder);
    expect(code).toBe(1);
    expect(layer.brokenRings).toEqual([1]);
    expect(layer.unusable).toEqual([2, 3]);
    const { stderr, stdout } = insedia(folder, ['layers', 'map.geojson', '--lang', 'it']);
    expect(stdout).toMatch(/senza geometria usabile +2: 2, 3/);
    expect(stderr).toMatch(/1 strato ha difetti/);
  });
});

describe('the layers of a call', () => {
  it('are told with what they serve and whence they come', () => {
    const { code, stdout } = insedia(started(), ['layers', 'demo/call.yaml']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/file +demo\//);
    expect(stdout).toMatch(/serves +\S/);
    expect(stdout).toMatch(/layers?: no fault/);
  });

  it('are told of a call in JSON too; what is neither a call nor a map is refused', () => {
    const call = { insedia: 1, id: 'x' };
    const folder = folderWith({ 'call.json': JSON.stringify(call), 'a.csv': 'id\n' });
    expect(insedia(folder, ['layers', 'call.json']).stderr).toMatch(/call\.json:1:1: /);
    expect(insedia(folder, ['layers', 'a.csv']).stderr).toMatch(/a\.csv: neither a call .* nor a map/);
  });

  it('are refused where one is not there', () => {
    const { code, stderr } = insedia(started(), ['layers', 'demo/call.yaml', '--layer', 'nothing=a.geojson']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/the call has no layer “nothing”/);
  });
});

describe.skipIf(!there)('the layers of Lombardy', () => {
  it.each([
    ['municipalities-2026', 1501, 1519, 3],
    ['railway-stations-flows', 423, 0, 0],
    ['airports', 34, 0, 0],
  ])('%s is sound', (name, features, outer, holes) => {
    const { code, stdout } = insedia(LOMBARDY, ['layers', `${name}.geojson`, '--json']);
    expect(code).toBe(0);
    const layer = JSON.parse(stdout)[`${name}.geojson`];
    expect(layer).toMatchObject({
      features,
      rings: { outer, holes, againstRfc: 0 },
      unusable: [],
      repeated: [],
    });
  });
});
