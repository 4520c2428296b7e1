import { expect, test } from 'vitest';
import { InputError } from '../src/failure.ts';
import { readTable } from '../src/read/table.ts';
import { folderWith } from './command.ts';

function read(name: string, content: string | Buffer) {
  return readTable(`${folderWith({ [name]: content })}/${name}`);
}

function refusal(name: string, content: string | Buffer): string {
  try {
    read(name, content);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

test('a file that Excel wrote in Latin-1 with semicolons is read with its accents', () => {
  const { file, table } = read('a.csv', Buffer.from('id;denominazione\r\nA;Cant\u00f9\r\n', 'latin1'));
  expect(file.encoding).toBe('windows-1252');
  expect(table.likelyDecimalMark).toBe(',');
  expect(table.rows[0]?.cells).toEqual({ id: 'A', denominazione: 'Cantù' });
});

test('a byte-order mark is no part of the first heading, in UTF-8 and in UTF-16', () => {
  const text = '\ufeffid,name\nA,Cantù\n';
  for (const encoding of ['utf8', 'utf16le'] as const) {
    expect(read('a.csv', Buffer.from(text, encoding)).table.headings).toEqual(['id', 'name']);
  }
});

test('a record over several lines is known by its first line, and blank lines count', () => {
  const { table } = read('a.csv', 'id,name\nA,"one\ntwo"\n\nB,three\n');
  expect(table.rows.map(({ at }) => at.line)).toEqual([2, 5]);
});

test('a row with too many or too few cells is kept with the fault noted', () => {
  const { table } = read('a.csv', 'id,name\nA,one,two\nB\nC,three\nD,four,,\n');
  expect(table.rows.map(({ errors }) => errors?.[0]?.code)).toEqual([
    'wrong-cell-count',
    'wrong-cell-count',
    undefined,
    undefined,
  ]);
});

test('a heading that appears twice, an unclosed quotation mark, and no rows are refused with the place', () => {
  expect(refusal('a.csv', 'id,id\nA,B\n')).toMatch(/a\.csv:1: headings that appear twice: «id»/);
  expect(refusal('a.csv', 'id,name\nA,one\nB,"two\nC,three\n')).toMatch(/a\.csv:3: a quotation mark/);
  expect(refusal('a.csv', 'id,name\n')).toMatch(/no applications/);
  expect(refusal('a.csv', '')).toMatch(/the file is empty/);
});

test('a format that is not read, a missing file and a folder are refused with the mend', () => {
  expect(refusal('a.xlsx', 'PK')).toMatch(/save as “CSV UTF-8”/);
  expect(() => readTable('/nowhere/a.csv')).toThrow(/no such file/);
  expect(refusal('a.csv/b.txt', 'id\n')).toMatch(/no applications/);
});

const point = (coordinates: number[]) => ({ type: 'Point', coordinates });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

test('GeoJSON points and polygons become rows with a position, other geometries rows with a fault', () => {
  const ring = [
    [9, 45],
    [9.2, 45],
    [9.2, 45.2],
    [9, 45.2],
    [9, 45],
  ];
  const { table } = read(
    'a.geojson',
    collection(
      feature(point([9.19, 45.46]), { id: 'A', nested: { a: 1 } }),
      feature({ type: 'Polygon', coordinates: [ring] }, { id: 'B' }),
      feature({ type: 'LineString', coordinates: ring }, { id: 'C' }),
      feature(null, { id: 'D' }),
    ),
  );
  expect(table.rows[0]?.cells).toEqual({ id: 'A', nested: '{"a":1}', lon: 9.19, lat: 45.46 });
  expect(table.rows[1]?.cells.lon).toBeCloseTo(9.1, 9);
  expect(table.rows[1]?.geometry?.type).toBe('Polygon');
  expect(table.rows.slice(2).map(({ errors }) => errors?.[0]?.code)).toEqual([
    'invalid-geometry',
    'invalid-geometry',
  ]);
});

test('GeoJSON in another coordinate system, or no GeoJSON at all, is refused', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32632' } };
  expect(refusal('a.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features: [] }))).toMatch(
    /EPSG:4326/,
  );
  expect(refusal('a.geojson', '{"type":"Feature"}')).toMatch(/FeatureCollection/);
  expect(refusal('a.geojson', '{')).toMatch(/not valid JSON/);
});
