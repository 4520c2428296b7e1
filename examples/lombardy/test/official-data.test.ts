import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { file } from './runs.ts';

const CLI = fileURLToPath(new URL('../../../apps/scorer/dist/cli.js', import.meta.url));
const LOMBARDY = fileURLToPath(new URL('../../../../shared/data/lombardy/', import.meta.url));
const real = existsSync(LOMBARDY);
if (!real) console.warn('no data of Lombardy beside the repository: invented layers stand in for it');

const folder = mkdtempSync(join(tmpdir(), 'insedia-official-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Seats of four municipalities, by ISTAT code. */
const SEATS: Readonly<Record<string, Position>> = {
  '015146': [9.19, 45.4642],
  '016024': [9.67, 45.695],
  '017029': [10.22, 45.5389],
  '098031': [9.503, 45.314],
};

beforeAll(() => {
  mkdirSync(join(folder, 'official'));
  writeFileSync(join(folder, 'call.yaml'), file('official-data.yaml'));
  const seats = Object.entries(SEATS);
  layer(
    'comuni',
    real ? boundaries() : seats.map(([code, at]) => square(at, 0.05, { PRO_COM_T: code, COMUNE: code })),
  );
  layer(
    'stazioni',
    real ? stations() : seats.map(([, at], i) => point(at, { boardings24h: 1000 * (i + 1) })),
  );
  layer('svincoli', [point([9.25, 45.5]), point([9.7, 45.65]), point([10.2, 45.5])]);
  layer(
    'addetti',
    seats.map(([, at], i) => point(at, { addetti: 20_000 * (4 - i) })),
  );
  layer('redditi', real ? incomes() : seats.map(([, at]) => point(at, { milioni: 2000 })));
  layer('contaminati', [point([9.195, 45.4642])]);
  layer('alluvioni', [square([9.503, 45.314], 0.01)]);
  layer('urbanizzato', [square([9.19, 45.4642], 0.02), square([9.67, 45.695], 0.02)]);
  layer('banda', [square([9.8, 45.5], 0.7, { classe: 'alta' })]);
  const head =
    'Codice domanda;Denominazione;Codice ISTAT;Longitudine;Latitudine;Tipologia sito;Superficie mq';
  const rows = seats.map(
    ([code, [lon = 0, lat = 0]], i) =>
      `X${i + 1};Area Esempio ${i + 1};${code};${String(lon).replace('.', ',')};${String(lat).replace('.', ',')};area edificabile;9000`,
  );
  writeFileSync(join(folder, 'domande.csv'), [head, ...rows].join('\r\n'));
});

function point(coordinates: Position, properties: Feature['properties'] = {}): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function square([lon = 0, lat = 0]: Position, half: number, properties: Feature['properties'] = {}): Feature {
  const [west, south, east, north] = [lon - half, lat - half, lon + half, lat + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function layer(name: string, features: readonly Feature[]): void {
  writeFileSync(
    join(folder, 'official', `${name}.geojson`),
    JSON.stringify({ type: 'FeatureCollection', features }),
  );
}

function collection(name: string): FeatureCollection {
  return JSON.parse(readFileSync(join(LOMBARDY, name), 'utf8'));
}

function boundaries(): Feature[] {
  return collection('municipalities-2026.geojson').features.map((feature) => ({
    ...feature,
    properties: { PRO_COM_T: feature.properties?.istat, COMUNE: feature.properties?.name },
  }));
}

function stations(): Feature[] {
  return collection('railway-stations-flows.geojson').features;
}

/** Municipalities of the tax year that have since become another. */
const MERGED: Readonly<Record<string, string>> = {
  '012009': '012144',
  '012018': '012144',
  '012095': '012144',
  '013199': '013256',
  '013228': '013256',
  '018002': '018026',
  '018082': '018094',
};

/** Taxable incomes by municipality, in millions, each at the middle of the box around it. */
function incomes(): Feature[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(LOMBARDY, 'irpef-income-2020.csv')), {
    columns: true,
    bom: true,
  });
  const sums = new Map<string, number>();
  for (const row of rows) {
    const code = row['Codice Istat Comune'] ?? '';
    const euro = Number(row['Reddito imponibile - Ammontare in euro']);
    const now = MERGED[code] ?? code;
    sums.set(now, (sums.get(now) ?? 0) + euro);
  }
  return collection('municipalities-2026.geojson').features.map(({ geometry, properties }) => {
    const positions = JSON.stringify(geometry).matchAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g);
    const [lons, lats] = [
      [Infinity, -Infinity],
      [Infinity, -Infinity],
    ];
    for (const [, lon, lat] of positions) {
      widen(lons, Number(lon));
      widen(lats, Number(lat));
    }
    return point([middle(lons), middle(lats)], {
      milioni: (sums.get(properties?.istat) ?? Number.NaN) / 1e6,
    });
  });
}

function widen(range: number[], value: number): void {
  range[0] = Math.min(range[0] ?? value, value);
  range[1] = Math.max(range[1] ?? value, value);
}

function middle([least = 0, most = 0]: readonly number[]): number {
  return (least + most) / 2;
}

const NAMES = {
  municipalities: 'comuni',
  stations: 'stazioni',
  junctions: 'svincoli',
  firms: 'addetti',
  incomes: 'redditi',
  contaminated: 'contaminati',
  floods: 'alluvioni',
  urbanised: 'urbanizzato',
  broadband: 'banda',
};

function insedia(...args: readonly string[]) {
  const layers = Object.entries(NAMES).flatMap(([id, name]) => ['--layer', `${id}=official/${name}.geojson`]);
  return spawnSync(process.execPath, [CLI, ...args, ...layers, '--lang', 'it'], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('the call on official data', () => {
  test('has layers that are sound, each of which serves a criterion', () => {
    const { status, stderr, stdout } = insedia('layers', 'call.yaml');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).not.toContain('nessun criterio');
    expect(stdout).toContain('9 strati: nessun difetto');
    if (real) expect(stdout).toMatch(/milioni +numero +1\.501 /);
    if (real) expect(stdout).toMatch(/elementi +1\.501: 1\.487 Polygon, 14 MultiPolygon/);
  });

  test('ranks sites by them, every criterion measured', () => {
    const { status, stderr } = insedia('rank', 'call.yaml', '-a', 'domande.csv', '--out', 'out');
    expect(stderr).toMatch(/letto come/);
    expect(status).toBe(0);
    const { features } = JSON.parse(readFileSync(join(folder, 'out/ranking.geojson'), 'utf8'));
    const points = new Map<string, Record<string, number>>(
      features.map(({ properties }: { properties: Record<string, number> & { id: string } }) => [
        properties.id,
        properties,
      ]),
    );
    expect(points.size).toBe(4);
    // A site on flooded land, one beside a contaminated site, and the two in urbanised squares.
    expect(points.get('X4')?.points_floods).toBe(0);
    expect(points.get('X1')?.points_contaminated).toBeLessThan(10);
    expect(points.get('X2')?.points_contaminated).toBe(10);
    expect(points.get('X1')?.points_reuse).toBe(15);
    expect(points.get('X3')?.points_reuse).toBe(3);
    expect(points.get('X1')?.points_broadband).toBe(10);
    for (const id of points.keys()) expect(points.get(id)?.points_railway).toBeGreaterThan(0);
    for (const id of points.keys()) expect(points.get(id)?.points_incomes).toBeGreaterThan(0);
  });

  test('tells which file is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'layers', 'call.yaml'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'it_IT.UTF-8' },
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/official\/comuni\.gpkg: il file non esiste/);
  });
});
