import { existsSync, readFileSync } from 'node:fs';
import { currentCode, isIstatCode, LOMBARD_MERGERS } from '@insedia/domain';
import { distanceM } from '@insedia/spatial-index';
import type { Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { makeData } from '../data.ts';
import { type GeoNamesPlace, populatedPlaces } from '../geonames.ts';
import { officialNames, type Settlement, settlements } from '../municipalities.ts';
import { collection, data, dataFile, readTable } from './runs.ts';

const municipalities = readTable(dataFile('municipalities.csv'), ',').rows.map(({ cells }) => cells);
const codes = municipalities.map(({ id }) => String(id));
const officialList = new URL(
  '../../../../shared/data/lombardy/municipalities-istat-2026-08.csv',
  import.meta.url,
);

function point(layer: string, property: string, value: string): readonly [lon: number, lat: number] {
  const feature = collection(layer).features.find(({ properties }) => properties?.[property] === value);
  if (feature?.geometry.type !== 'Point') throw new RangeError(`${layer} has no point ${value}`);
  return at(feature.geometry);
}

function at({ coordinates: [lon = Number.NaN, lat = Number.NaN] }: Point): readonly [number, number] {
  return [lon, lat];
}

/** What becomes of places that all stand under one code. */
function people(...places: readonly GeoNamesPlace[]): Settlement | undefined {
  const [settlement] = settlements(places, officialNames()).values();
  return settlement;
}

function population(code: string): number {
  return Number(municipalities.find(({ id }) => id === code)?.population);
}

test('made twice, the data are the same bytes', () => {
  expect([...makeData().files]).toEqual([...data.files]);
});

describe('the municipalities', () => {
  test('are 1,501, each once, in the order of their codes, zeros in front kept', () => {
    expect(codes).toHaveLength(1501);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes.filter((code) => !isIstatCode(code))).toEqual([]);
  });

  test.skipIf(!existsSync(officialList))('are those of the official ISTAT list of August 2026', () => {
    const official = readFileSync(officialList, 'utf8').trim().split('\n').slice(1);
    expect(codes).toEqual(official.map((line) => line.slice(0, 6)).toSorted());
  });

  test('are those that stand today: whatever merged is in the municipality it merged into', () => {
    for (const { from, into } of LOMBARD_MERGERS) {
      expect(codes).not.toContain(from);
      expect(codes).toContain(into);
    }
  });

  test('carry the people of those that merged into them', () => {
    const settled = settlements(populatedPlaces().places, officialNames());
    const parts = [...settled].filter(([code]) => currentCode(code) === '013256');
    expect(parts.length).toBeGreaterThan(1);
    expect(population('013256')).toBe(parts.reduce((sum, [, part]) => sum + part.population, 0));
  });

  test('all have people, and the layer of points says the same as the table', () => {
    const layer = collection('municipalities.geojson').features.map(({ properties, geometry }) => ({
      ...properties,
      lonLat: geometry.type === 'Point' ? at(geometry) : [],
    }));
    expect(layer).toEqual(
      municipalities.map(({ id, name, province, lon, lat, population: residents }) => ({
        istat: id,
        name,
        province,
        population: Number(residents),
        lonLat: [Number(lon), Number(lat)],
      })),
    );
    expect(municipalities.filter(({ id }) => !(population(String(id)) > 0))).toEqual([]);
  });
});

describe('a municipality’s people', () => {
  const place = { country: 'IT', adminCode: '09', muni: '017096', loc: { coordinates: [10, 45] } } as const;
  const elsewhere = { coordinates: [10.1, 45.1] } as const;

  test('are counted once where GeoNames lists the whole twice, at the seat with its name', () => {
    expect(
      people(
        { ...place, name: 'San Sebastiano', featureCode: 'PPLA3', population: 23_900, loc: elsewhere },
        { ...place, name: 'LUMEZZÀNE', featureCode: 'PPLA3', population: 23_712 },
      ),
    ).toEqual({ position: [10, 45], population: 23_900 });
  });

  test('add up over former municipalities, at the largest', () => {
    expect(
      people(
        { ...place, name: 'Tremezzo', featureCode: 'PPLA3', population: 1_247, loc: elsewhere },
        { ...place, name: 'Lenno', featureCode: 'PPLA3', population: 1_833 },
      ),
    ).toEqual({ position: [10, 45], population: 3_080 });
  });

  test('include the villages, which never mark the place of a municipality that has a seat', () => {
    expect(
      people(
        { ...place, name: 'Lumezzane', featureCode: 'PPLA3', population: 500 },
        { ...place, name: 'Villaggio', featureCode: 'PPL', population: 3_000, loc: elsewhere },
      ),
    ).toEqual({ position: [10, 45], population: 3_500 });
  });

  test('leave out sections of a town, and villages that bear the name of a seat elsewhere', () => {
    const rows = [
      { ...place, name: 'Lumezzane', featureCode: 'PPLA3', population: 500 },
      { ...place, name: 'Solaro', featureCode: 'PPLA3', population: 12_105, muni: '015213' },
      { ...place, name: 'Solaro', featureCode: 'PPL', population: 13_409 },
      { ...place, name: 'Rione', featureCode: 'PPLX', population: 100 },
      { ...place, name: 'Frazione', featureCode: 'PPL', population: 0 },
    ];
    expect(populatedPlaces(rows)).toEqual({
      places: rows.slice(0, 2),
      read: 5,
      sections: 1,
      withoutPopulation: 1,
      namesakes: 1,
    });
  });
});

describe('the layers', () => {
  test('count people on both sides of the regional and the national border', () => {
    const names = collection('places.geojson').features.map(({ properties }) => properties?.name);
    expect(names).toEqual(expect.arrayContaining(['Milano', 'Piacenza', 'Novara', 'Verona', 'Lugano']));
    expect(names).not.toContain('Roma');
  });

  test('hold Milan once', () => {
    const names = collection('places.geojson').features.map(({ properties }) => properties?.name);
    expect(names.filter((name) => name === 'Milano' || name === 'Milan')).toEqual(['Milano']);
  });

  test('put Linate nearest to Milan of all airports with scheduled service, 7 km away', () => {
    const [lon, lat] = point('municipalities.geojson', 'istat', '015146');
    expect([lon, lat]).toEqual([9.18951, 45.46427]);
    expect(point('airports.geojson', 'iata', 'LIN')).toEqual([9.27674, 45.445099]);

    const byDistance = collection('airports.geojson')
      .features.filter(({ properties }) => properties?.scheduled_service === 'yes')
      .map(({ properties, geometry }) => ({
        iata: properties?.iata,
        km: geometry.type === 'Point' ? distanceM(lon, lat, ...at(geometry)) / 1000 : Number.NaN,
      }))
      .toSorted((a, b) => a.km - b.km);
    expect(byDistance[0]).toEqual({ iata: 'LIN', km: expect.closeTo(7.13, 1) });
  });
});
