import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { degreesFrom } from '../src/crs/degrees.ts';
import { systemNamed, systemOfWkt } from '../src/crs/identify.ts';
import { judgeSystem, type XY } from '../src/crs/judge.ts';
import { SYSTEMS, systemOf } from '../src/crs/systems.ts';
import { hasGdal } from './gdal.ts';

const codeOf = (stated: ReturnType<typeof systemNamed>) =>
  'unknown' in stated ? stated.unknown : stated.system.code;

test.each([
  ['EPSG:3003', 3003],
  ['epsg::32632', 32632],
  ['urn:ogc:def:crs:EPSG::7791', 7791],
  ['urn:ogc:def:crs:EPSG:9.8.2:6707', 6707],
  ['http://www.opengis.net/def/crs/EPSG/0/25832', 25832],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ['EPSG:2056', 'EPSG:2056'],
  ['', ''],
])('the name %s is the system %s', (name, code) => {
  expect(codeOf(systemNamed(name))).toBe(code);
});

test('a .prj of ESRI, which has no code, is known by its name', () => {
  const names = SYSTEMS.flatMap(({ code, names: others, title }) =>
    [title, ...others].map((name) => [name, code]),
  );
  for (const [name, code] of names) {
    expect(codeOf(systemOfWkt(`PROJCS["${name}",GEOGCS["x",DATUM["y",SPHEROID["z",1,2]]]]`))).toBe(code);
  }
  expect(codeOf(systemOfWkt('PROJCS["Monte_Mario_Rome_Italy_1",GEOGCS["x"]]'))).toBe(
    'Monte_Mario_Rome_Italy_1',
  );
  expect(codeOf(systemOfWkt('not a text of that kind'))).toBe('not a text of that kind');
});

test('the code that counts is that of the whole, not of what it is made from', () => {
  const base = 'GEOGCS["WGS 84",AUTHORITY["EPSG","4326"]]';
  expect(codeOf(systemOfWkt(`PROJCS["a",${base},AUTHORITY["EPSG","32632"]]`))).toBe(32632);
  expect(codeOf(systemOfWkt(`PROJCRS["a",BASEGEOGCRS["b",ID["EPSG",4326]],ID["EPSG",3003]]`))).toBe(3003);
  expect(codeOf(systemOfWkt(`PROJCS["WGS_1984_UTM_Zone_32N",${base},UNIT["metre",1]]`))).toBe(32632);
});

test('parameters that a .prj states take the place of the usual ones', () => {
  const sardinia = '-168.6,-34,38.6,-0.374,-0.679,-1.379,-9.48';
  const stated = systemOfWkt(
    `PROJCS["Monte_Mario_Italy_1",GEOGCS["x",DATUM["y",TOWGS84[${sardinia.replaceAll(',', ', ')}]]]]`,
  );
  expect(stated).toMatchObject({ shift: sardinia });
});

describe('coordinates that cannot be those of the system are refused with the one that would place them', () => {
  test.each<[stated: string, position: XY, suggestion: RegExp]>([
    ['EPSG:3003', [514881, 5034534], /in EPSG:32632.*--crs EPSG:32632$/],
    ['EPSG:32632', [1514881, 5034534], /in EPSG:3003.*--crs EPSG:3003$/],
    ['EPSG:32632', [9.19, 45.46], /in EPSG:4326.*--crs EPSG:4326$/],
    ['EPSG:4326', [1023026, 5694866], /in EPSG:3857.*--crs EPSG:3857$/],
    ['EPSG:4326', [45.46, 9.19], /swapped.*“Swap X and Y coordinates”/],
    ['EPSG:2056', [2600000, 1200000], /not known.*export as EPSG:4326$/],
  ])('%s, %s', (stated, position, suggestion) => {
    const judged = judgeSystem(systemNamed(stated), [position]);
    expect('problem' in judged && judged.problem.en).toMatch(suggestion);
  });

  test('a file that says nothing is refused too', () => {
    const judged = judgeSystem(undefined, [[9.19, 45.46]]);
    expect('problem' in judged && judged.problem.it).toMatch(/non dice in quale.*--crs EPSG:4326$/);
  });
});

test('a system that its definition writes northing first is read in either order', () => {
  for (const [position, swapped] of [
    [[514853.548, 5034514.577], false],
    [[5034514.577, 514853.548], true],
  ] as const) {
    const judged = judgeSystem(systemNamed('EPSG:6707'), [position]);
    if ('problem' in judged) throw new Error(judged.problem.en);
    expect(judged.swapped).toBe(swapped);
    expect(judged.toDegrees(position[0], position[1])[0]).toBeCloseTo(9.19, 6);
  }
});

test('one place abroad does not make the others swapped', () => {
  const judged = judgeSystem(systemNamed('EPSG:4326'), [
    [9.19, 45.46],
    [9.2, 45.5],
    [38.7, 9.0],
  ]);
  expect('problem' in judged).toBe(false);
});

// gdaltransform -s_srs EPSG:4326 -t_srs EPSG:3003 and others, GDAL 3.6.2.
test.each<[code: number, x: number, y: number, lon: number, lat: number]>([
  [3003, 1514881.54302397, 5034534.59274493, 9.19, 45.464],
  [3003, 1508665.92876463, 4338981.23432102, 9.1, 39.2],
  [3004, 2065807.25063265, 5050958.7804123, 9.19, 45.464],
  [4265, 9.19034697566818, 45.463329991615, 9.19, 45.464],
  [32632, 514853.548461946, 5034514.57697232, 9.19, 45.464],
  [32633, 45806.6795700457, 5050940.02381957, 9.19, 45.464],
  [25832, 514853.54846207, 5034514.5768522, 9.19, 45.464],
  [6707, 514853.54846207, 5034514.5768522, 9.19, 45.464],
  [7791, 514853.54846207, 5034514.5768522, 9.19, 45.464],
  [3857, 1023026.12039018, 5694866.98356109, 9.19, 45.464],
])('EPSG:%i is where GDAL puts it', (code, x, y, lon, lat) => {
  const system = systemOf(code);
  expect(system && degreesFrom(system)(x, y)).toEqual([lon, lat]);
});

/** Metres between places a hair apart. */
function metresBetween([lon, lat]: XY, [lon2, lat2]: XY): number {
  return Math.hypot((lon - lon2) * Math.cos((lat * Math.PI) / 180), lat - lat2) * 111_320;
}

test.skipIf(!hasGdal())('all over Lombardy every system agrees with GDAL to a centimetre', () => {
  const places: XY[] = [];
  for (let lon = 8.5; lon <= 11.4; lon += 0.17)
    for (let lat = 44.7; lat <= 46.6; lat += 0.13) places.push([lon, lat]);
  for (const system of SYSTEMS) {
    const there = transformed(places, 4326, system.code);
    const byGdal = transformed(there, system.code, 4326);
    const ours = there.map(([x, y]) => degreesFrom(system)(x, y));
    const worst = Math.max(...ours.map((place, i) => metresBetween(place, byGdal[i] ?? [NaN, NaN])));
    expect(worst, `EPSG:${system.code}`).toBeLessThan(0.01);
  }
});

function transformed(places: readonly XY[], from: number, to: number): XY[] {
  const { stdout } = spawnSync(
    'gdaltransform',
    ['-s_srs', `EPSG:${from}`, '-t_srs', `EPSG:${to}`, '-output_xy'],
    {
      input: places.map((place) => place.join(' ')).join('\n'),
      encoding: 'utf8',
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [x = NaN, y = NaN] = line.split(' ').map(Number);
      return [x, y];
    });
}
