import { assess, buildLayers, type Cell } from '@insedia/scoring';
import { parseCall } from '@insedia/scoring/schema';
import { expect, test } from 'vitest';
import { report } from '../src/write/report/report.ts';

const NOTICE = { act: 'notice', article: '4', status: 'stated' };

function text(words: string) {
  return { it: words, en: words };
}

/** A call with a window, a territory and two rules, one of which speaks of greenfields only. */
function parsed() {
  const result = parseCall({
    insedia: 1,
    id: 'call',
    title: text('Call'),
    acts: [{ id: 'notice', title: text('Notice') }],
    window: { opens: '2022-01-01T00:00+01:00', closes: '2022-03-31T12:00+02:00', citation: NOTICE },
    form: { base: 'site' },
    territory: {
      title: text('Lombardy'),
      extent: [8, 44, 12, 47],
      layer: 'seats',
      code: 'istat',
      withinM: 5000,
      citation: NOTICE,
    },
    eligibility: [
      {
        id: 'area',
        title: text('Buildable area'),
        when: { field: 'kind', is: 'greenfield' },
        require: { field: 'areaM2', min: 5000 },
        citation: NOTICE,
      },
      {
        id: 'floor',
        title: text('Floor of a building'),
        when: { field: 'kind', is: 'building' },
        require: { field: 'builtM2', min: 1000 },
        citation: NOTICE,
      },
    ],
    layers: {
      seats: {
        title: text('Seats'),
        file: 'seats.geojson',
        source: { name: 'x', licence: 'x', attribution: 'x' },
      },
    },
    criteria: [
      {
        id: 'permitting',
        title: text('Permitting'),
        measure: { kind: 'attribute', field: 'permittingDays' },
        value: {
          kind: 'piecewise-linear',
          points: [
            [30, 1],
            [180, 0],
          ],
          outOfRange: 'clip',
        },
        weight: 1,
        missing: 'worst',
      },
    ],
    score: { outOf: 100, decimals: 2 },
  });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.call;
}

const SITE: Readonly<Record<string, Cell>> = {
  id: 'A1',
  name: 'Area uno',
  lon: 9.19,
  lat: 45.46,
  municipality: '015146',
  applicant: 'Comune di Milano',
  submittedAt: '21/01/2022 12:50',
  kind: 'greenfield',
  areaM2: 12500,
  builtM2: null,
  priceCents: 1930000,
  permittingDays: 30,
  gas: false,
};

function reported(language: 'it' | 'en', changes: Readonly<Record<string, Cell>> = {}): string {
  const call = parsed();
  const seats = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { istat: '015146', name: 'Milano' },
        geometry: { type: 'Point' as const, coordinates: [9.19, 45.46] },
      },
    ],
  };
  const table = {
    headings: Object.keys(SITE),
    rows: [{ at: { record: 1 }, cells: { ...SITE, ...changes } }],
  };
  return report(assess(call, table, buildLayers(call, new Map([['seats', seats]]))), {
    language,
    program: 'insedia',
    inputs: [],
    background: [],
    outlines: [],
    municipalities: new Map([['015146', 'Milano']]),
  });
}

/** The answers in the block of the application, as printed. */
function answersIn(document: string): string[] {
  return [...document.matchAll(/<div><dt>([^<]*)<\/dt><dd>([^<]*)<\/dd><\/div>/g)]
    .map(([, title = '', answer = '']) => `${title}: ${answer}`.replaceAll('\u00a0', ' '))
    .slice(4);
}

/** The rows of the block on eligibility: requirement, finding, basis. */
function admissionIn(document: string): string[][] {
  const [, body = ''] = /<table class="admission">.*?<tbody>(.*?)<\/tbody>/s.exec(document) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' '),
    ),
  );
}

test('a sheet holds every answer of the application as the form means it, and no empty one', () => {
  const answers = answersIn(reported('it'));
  expect(answers.slice(0, 8)).toEqual([
    'Codice ISTAT del comune: 015146 (Milano)',
    'Proponente: Comune di Milano',
    'Data e ora di presentazione: 21/01/2022 12:50 (Europe/Rome)',
    'Tipologia: area edificabile',
    'Superficie fondiaria: 12.500 m²',
    'Prezzo richiesto: 1.930.000,00 €',
    'Tempi autorizzativi SUAP: 30 giorni',
    'Gas: no',
  ]);
  expect(answersIn(reported('en'))).toContain('Permitting time: 30 days');
  expect(answersIn(reported('en', { permittingDays: 1 }))).toContain('Permitting time: 1 day');
});

test('a sheet gives each requirement that speaks of the site with what it rests on and its clause', () => {
  expect(admissionIn(reported('it'))).toEqual([
    [
      'Termini di presentazione',
      'ricevuta il 21/01/2022 12:50, fra l’apertura del 01/01/2022 00:00 e la chiusura del 31/03/2022 12:00 (Europe/Rome)',
      'Notice, art. 4 dichiarato',
    ],
    [
      'Territorio: Lombardy',
      'Codice ISTAT del comune: 015146 (Milano); compreso in «Seats»; il sito ne dista al più 5.000 m',
      'Notice, art. 4 dichiarato',
    ],
    [
      'Buildable area',
      'Tipologia: area edificabile; Superficie fondiaria: 12.500 m²',
      'Notice, art. 4 dichiarato',
    ],
  ]);
  const [, , ...rules] = admissionIn(reported('en', { kind: 'brownfield' }));
  expect(rules).toEqual([]);
});

test('an ineligible application comes with its answers, the instant it was received among them', () => {
  const document = reported('en', { submittedAt: '31/03/2022 12:01' });
  expect(document).not.toContain('class="admission"');
  expect(document).toContain('<section id="ineligible">');
  expect(answersIn(document)).toContain('Submitted at: 2022-03-31 12:01 (Europe/Rome)');
});

test('days are written as a word wherever the report writes a measure', () => {
  const document = reported('it');
  expect(document).toContain('30\u00a0giorni → 1');
  expect(document).not.toMatch(/\d\u00a0d\b/);
});
