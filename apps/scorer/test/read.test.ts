import { expect, test } from 'vitest';
import { InputError } from '../src/failure.ts';
import { readTable } from '../src/read/table.ts';
import { folderWith } from './command.ts';

const fieldOf = (heading: string): string | undefined =>
  new Map([
    ['id', 'id'],
    ['codice', 'id'],
    ['name', 'name'],
    ['denominazione', 'name'],
  ]).get(heading);

function read(name: string, content: string | Buffer) {
  return readTable(`${folderWith({ [name]: content })}/${name}`, {}, fieldOf);
}

async function refusal(name: string, content: string | Buffer): Promise<string> {
  try {
    await read(name, content);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

test('a file that Excel wrote in Latin-1 with semicolons is read with its accents', async () => {
  const {
    sources: [
      {
        files: [file],
      },
    ],
    table,
  } = await read('a.csv', Buffer.from('id;denominazione\r\nA;Cant\u00f9\r\n', 'latin1'));
  expect(file.encoding).toBe('windows-1252');
  expect(table.likelyDecimalMark).toBe(',');
  expect(table.rows[0]?.cells).toEqual({ id: 'A', denominazione: 'Cantù' });
});

test('a byte-order mark is no part of the first heading, in UTF-8 and in UTF-16', async () => {
  const text = '\ufeffid,name\nA,Cantù\n';
  for (const encoding of ['utf8', 'utf16le'] as const) {
    expect((await read('a.csv', Buffer.from(text, encoding))).table.headings).toEqual(['id', 'name']);
  }
});

test('a record over several lines is known by its first line, and blank lines count', async () => {
  const { table } = await read('a.csv', 'id,name\nA,"one\ntwo"\n\nB,three\n');
  expect(table.rows.map(({ at }) => at.line)).toEqual([2, 5]);
});

test('lines are counted as an editor counts them, whatever ends them and whatever a cell holds', async () => {
  const text = 'id,name\nA,"one\ntwo\nthree"\nB,four\n';
  for (const end of ['\n', '\r\n', '\r']) {
    const { table } = await read('a.csv', text.replaceAll('\n', end));
    expect(table.rows.map(({ at }) => at.line)).toEqual([2, 5]);
  }
});

test('a line sep=; before the headings names the delimiter and is counted', async () => {
  for (const first of ['sep=;', '"sep=;"', 'SEP=;']) {
    const { table } = await read('a.csv', `${first}\r\nid;a, b, c\r\nA;1\r\n`);
    expect(table.headings).toEqual(['id', 'a, b, c']);
    expect(table.rows[0]?.at.line).toBe(3);
  }
  expect(await refusal('a.csv', 'sep=;\nid;id\nA;B\n')).toMatch(/a\.csv:2: headings that appear twice/);
});

test('a row with too many or too few cells is kept with a fault that blames no column and no cell', async () => {
  const { table } = await read('a.csv', 'id,name\nA,one,two\nB\nC,three\nD,four,,\n');
  expect(
    table.rows.map(({ errors }) => errors?.map(({ code, column, value }) => [code, column, value])),
  ).toEqual([[['wrong-cell-count', '', 3]], [['wrong-cell-count', '', 1]], undefined, undefined]);
  expect(table.rows[1]?.cells).toEqual({ id: 'B' });
});

test('a heading that appears twice, an unclosed quotation mark, and no rows are refused with the place', async () => {
  expect(await refusal('a.csv', 'id,id\nA,B\n')).toMatch(/a\.csv:1: headings that appear twice: «id»/);
  expect(await refusal('a.csv', 'id,name\nA,one\nB,"two\nC,three\n')).toMatch(/a\.csv:3: a quotation mark/);
  expect(await refusal('a.csv', 'id,name\n')).toMatch(/no rows/);
  expect(await refusal('a.csv', '')).toMatch(/the file is empty/);
});

test('a format that is not read, a missing file and a folder are refused with the mend', async () => {
  expect(await refusal('a.docx', 'PK')).toMatch(/save as \.xlsx$/);
  await expect(readTable('/nowhere/a.csv', {}, fieldOf)).rejects.toThrow(/no such file/);
  expect(await refusal('a.csv/b.txt', 'id\n')).toMatch(/no rows/);
});

test('a workbook or another binary under the name of a text is refused before a word of it is printed', async () => {
  expect(await refusal('a.csv', Buffer.from('PK\x03\x04\x14\x00\x06', 'latin1'))).toMatch(
    /Excel workbook.*save as \.xlsx/,
  );
  expect(await refusal('a.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/Excel workbook/);
  expect(await refusal('a.csv', 'id,name\nA,\0\n')).toMatch(/not a text/);
  expect(await refusal('a.geojson', 'SQLite format 3\0')).toMatch(/not a text.*from QGIS export/);
});

test('a map format that is not read is to be exported from QGIS, a spreadsheet from Excel', async () => {
  expect(await refusal('a.kml', 'x')).toMatch(/\.gpkg.* are\); from QGIS export as GeoPackage$/);
  expect(await refusal('a.xls', 'x')).toMatch(/\.ods.* are\); from Excel save as \.xlsx$/);
});

test.each(['xlsx', 'ods', 'gpkg', 'shp', 'fgb', 'parquet'])(
  'a damaged file of a format that is read, .%s, is refused with the mend',
  async (extension) => {
    const refused = await refusal(`a.${extension}`, Buffer.from('PK\x03\x04 and nothing that follows'));
    expect(refused).toMatch(/^\S+a\.\w+: .*(again|copy all of them)/);
  },
);

const point = (coordinates: number[]) => ({ type: 'Point', coordinates });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

test('GeoJSON points and polygons become rows with a position, other geometries rows with a fault', async () => {
  const ring = [
    [9, 45],
    [9.2, 45],
    [9.2, 45.2],
    [9, 45.2],
    [9, 45],
  ];
  const { table } = await read(
    'a.geojson',
    collection(
      feature(point([9.19, 45.46]), { id: 'A', nested: { a: 1 } }),
      feature({ type: 'Polygon', coordinates: [ring] }, { id: 'B' }),
      feature({ type: 'LineString', coordinates: ring }, { id: 'C' }),
      feature(null, { id: 'D' }),
    ),
  );
  expect(table.rows[0]?.cells).toEqual({ id: 'A', nested: '{…}', lon: 9.19, lat: 45.46 });
  expect(table.rows[1]?.cells.lon).toBeCloseTo(9.1, 9);
  expect(table.rows[1]?.geometry?.type).toBe('Polygon');
  expect(table.rows.slice(2).map(({ errors }) => errors?.[0]?.code)).toEqual([
    'invalid-geometry',
    'invalid-geometry',
  ]);
});

test('GeoJSON of another coordinate system is brought to degrees, and says so', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32632' } };
  const features = [feature(point([514853.548461946, 5034514.57697232]), { id: 'A' })];
  const { table } = await read('a.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features }));
  expect(table.rows[0]?.cells).toEqual({ id: 'A', lon: 9.19, lat: 45.464 });
  expect(table.choices?.map(({ value }) => value.en)).toEqual([
    'EPSG:32632, WGS 84 / UTM zone 32N, brought to degrees WGS 84',
  ]);
});

test('a system that nobody knows, and what is no GeoJSON, is refused', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2056' } };
  const features = [feature(point([2_600_000, 1_200_000]))];
  expect(await refusal('a.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features }))).toMatch(
    /“urn:ogc:def:crs:EPSG::2056” is not known.*from QGIS export as EPSG:4326/,
  );
  expect(await refusal('a.geojson', '{"type":"Feature"}')).toMatch(/FeatureCollection/);
});

test('metres in a file that says degrees are refused, with the system that would place them', async () => {
  const metres = [514000, 5034000];
  const outline = { type: 'Polygon', coordinates: [[metres, metres, metres, metres]] };
  expect(await refusal('a.geojson', collection(feature(point(metres)), feature(outline)))).toMatch(
    /says it is in EPSG:4326.* such as 514000, 5034000 cannot be; in EPSG:32632.*--crs EPSG:32632$/,
  );
});

test('one feature in metres among others has that one fault and no cells of a position', async () => {
  const { table } = await read(
    'a.geojson',
    collection(
      feature(point([9.19, 45.46]), { id: 'A' }),
      feature(point([9.2, 45.47]), { id: 'B' }),
      feature(point([514000, 5034000]), { id: 'C' }),
    ),
  );
  const { cells, errors } = table.rows[2] ?? {};
  expect(Object.keys(cells ?? {})).toEqual(['id']);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message.en).toContain('beyond ±180 and ±90 (514000, 5034000)');
});

test('faulty JSON is refused with line and column, whichever way the engine tells of it', async () => {
  expect(await refusal('a.geojson', '{\n  "type": "x",\n}')).toMatch(/a\.geojson:3:1: not valid JSON/);
  expect(await refusal('a.geojson', '{\n  "type": "x"\n')).toMatch(/a\.geojson:3:1: not valid JSON/);
  expect(await refusal('a.geojson', '{\n  "properties": { "lon": NaN, "lat": 45.1234 }}')).toMatch(
    /a\.geojson:2:26:/,
  );
  expect(await refusal('a.geojson', '[x')).toMatch(/a\.geojson:1:2:/);
});

test('a polygon makes the assessment state what its position is', async () => {
  const ring = [
    [9, 45],
    [9.2, 45],
    [9.2, 45.2],
    [9, 45],
  ];
  const outlined = await read(
    'a.geojson',
    collection(feature({ type: 'Polygon', coordinates: [ring] }, { id: 'A' })),
  );
  expect(outlined.table.choices?.map(({ id, status }) => [id, status])).toEqual([['position', 'assumed']]);
  expect((await read('a.geojson', collection(feature(point([9, 45]), { id: 'A' })))).table.choices).toEqual(
    [],
  );
});

test('a quotation mark that swallows whole rows is refused with the lines it covers', async () => {
  const rows = [
    row('A1', 'Uno'),
    row('A2', '"Due'),
    row('A3', 'Tre'),
    row('A4', '"Quattro'),
    row('A5', 'Cinque'),
  ];
  expect(await refusal('a.csv', ['id;name;lon;lat;note', ...rows].join('\n'))).toMatch(
    /a\.csv:3: a quotation mark opened in this line swallows the lines up to 5/,
  );
});

test('one line in another encoding is read by itself and changes no other', async () => {
  const good = Buffer.from('id;name\nA;Cantù sì\n', 'utf8');
  const odd = Buffer.from('B;Citt\u00e0\n', 'latin1');
  const {
    sources: [
      {
        files: [file],
      },
    ],
    table,
  } = await read('a.csv', Buffer.concat([good, odd]));
  expect(file.encoding).toBe('mixed');
  expect(table.rows.map(({ cells }) => cells.name)).toEqual(['Cantù sì', 'Città']);
});

test('lines that end in every manner are all read', async () => {
  expect((await read('a.csv', 'id;name\r\nA;a\nB;b\rC;c')).table.rows).toHaveLength(3);
});

test('an odd feature is a row with a fault and leaves the others as they are', async () => {
  const { table } = await read(
    'a.geojson',
    collection(
      feature(point([9, 45]), { id: 'A', Longitudine: 1, Y: 2 }),
      null,
      feature({ type: 'GeometryCollection', geometries: [] }),
      feature({ type: 'Polygon', coordinates: [null] }),
      feature({ type: 'Polygon', coordinates: [[null, null, null, null]] }),
      feature({ type: 'MultiPolygon', coordinates: [null] }),
      feature(point([9, 45]), { id: { toString: 0 } }),
    ),
  );
  expect(table.rows.map(({ errors }) => errors?.[0]?.code)).toEqual([
    undefined,
    ...Array.from({ length: 5 }, () => 'invalid-geometry'),
    undefined,
  ]);
  expect(table.rows[0]?.cells).toEqual({ id: 'A', lon: 9, lat: 45 });
});

function row(id: string, name: string): string {
  return `${id};${name};9,1;45,4;x`;
}
