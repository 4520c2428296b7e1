import type { Language } from '@insedia/domain';
import { type Assessment, assess, buildLayers, type Cell, type Row } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import type { ReportContext } from '../src/write/report/page.ts';

/** Decimals of the fixture's points. */
export const DECIMALS = 3;

/** A call on three criteria: one measured on a map, one with a category, one that may be missing. */
function callWith(title: string, url: string) {
  const citation = { act: 'dgr', article: '4', line: '279-281', quote: title, status: 'cited' };
  const text = { it: title, en: title };
  const parsed = parseCall({
    insedia: 1,
    id: 'call',
    title: text,
    fictional: true,
    acts: [{ id: 'dgr', title: text, date: '2021-05-17', url }],
    form: { base: 'minimal', fields: fields(text) },
    eligibility: [{ id: 'open', title: text, require: { field: 'open', is: true }, citation }],
    layers: {
      stations: {
        title: text,
        file: title,
        source: { name: title, licence: title, attribution: title, url: 'https://example.org/data' },
      },
    },
    criteria: [
      {
        id: 'near',
        title: text,
        measure: { kind: 'nearest', layer: 'stations' },
        unit: 'km',
        value: {
          kind: 'piecewise-linear',
          points: [
            [0, 1],
            [40, 0.25],
            [300, 0],
          ],
          outOfRange: 'clip',
        },
        weight: 0.35,
        missing: 'exclude',
        citation,
      },
      {
        id: 'kind',
        title: text,
        measure: { kind: 'attribute', field: 'kind' },
        value: { kind: 'categorical', values: { new: 0.333, old: 1 }, otherwise: 'error' },
        weight: 0.25,
        missing: 'worst',
      },
      {
        id: 'size',
        title: text,
        measure: { kind: 'attribute', field: 'size' },
        value: { kind: 'sigmoid', midpoint: 50_000, steepness: 0.0001 },
        weight: 0.4,
        missing: 'bounds',
      },
    ],
    score: { outOf: 100, decimals: DECIMALS },
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.call;
}

function fields(title: { it: string; en: string }) {
  const kinds = ['new', 'old'].map((value) => ({ value, label: { it: value, en: value } }));
  return [
    { name: 'kind', type: 'category', title: { it: 'tipo', en: 'kind' }, categories: kinds },
    { name: 'size', type: 'number', title: { it: 'superficie', en: 'surface' }, unit: 'm²' },
    { name: 'open', type: 'boolean', title, required: true },
  ];
}

/** One in eleven is ineligible, one in thirteen cannot be read, one in seven has no size; twins share a score. */
function row(i: number, name: string): Row {
  const twin = Math.floor(i / 2);
  const cells: Record<string, Cell> = {
    id: `S${i}`,
    name: `${name} ${i}`,
    lon: i % 13 === 5 ? name : 8.6 + ((twin * 37) % 199) / 90,
    lat: 45 + ((twin * 53) % 211) / 170,
    kind: twin % 3 === 0 ? 'new' : 'old',
    size: i % 7 === 3 ? null : 1234.5 + ((twin * 7919) % 90_000),
    open: i % 11 !== 8,
  };
  return { at: { file: name, line: i + 2, record: i + 1 }, cells };
}

export function assessed(count: number, text = 'Area', url = 'https://example.org/act'): Assessment {
  const station = { type: 'Point' as const, coordinates: [9.2, 45.5] };
  const stations = {
    type: 'FeatureCollection' as const,
    features: [{ type: 'Feature' as const, properties: { name: text }, geometry: station }],
  };
  const call = callWith(text, url);
  const rows = Array.from({ length: count }, (_, i) => row(i, text));
  const headings = Object.keys(rows[0]?.cells ?? {});
  return assess(call, { headings, rows }, buildLayers(call, new Map([['stations', stations]])));
}

export function context(language: Language, text = 'file'): ReportContext {
  return {
    language,
    program: `insedia ${text}`,
    inputs: [{ role: { it: text, en: text }, file: text, sha256: text, records: 1501 }],
    background: [
      [9, 45],
      [10, 46],
    ],
    outlines: [],
    municipalities: new Map(),
  };
}
