import { CITATION, DOCUMENT, type Document, text } from './fixtures.ts';

const [benefit, grade] = DOCUMENT.criteria;
/** The base document's criteria with entries of the first replaced. */
export const criteriaWith = (changes: Document): Document => ({
  criteria: [{ ...benefit, ...changes }, grade],
});
const rule = (require: Document, more: Document = {}): Document => ({
  eligibility: [{ id: 'r', title: text('R'), require, citation: CITATION, ...more }],
});

/** Mistakes as people make them: what to change in the sound document, where it is told, and in which words. */
export const MISTAKES: readonly (readonly [
  mistake: string,
  changes: Document,
  path: string,
  it: RegExp,
  en: RegExp,
])[] = [
  ['a typing error in an entry', { titel: 'x' }, 'titel', /forse «title»/, /did you mean “title”/],
  [
    'an unknown entry',
    { colour: 1 },
    'colour',
    /sconosciuta; si conoscono: insedia/,
    /unknown entry “colour”/,
  ],
  [
    'a text with a comma and no quotation marks',
    { 'by municipality': null },
    'by municipality',
    /mettere il testo fra virgolette/,
    /put the text in quotation marks/,
  ],
  [
    'a missing entry',
    { title: undefined },
    'title',
    /obbligatoria assente: serve un gruppo di voci/,
    /required entry missing/,
  ],
  ['an empty text', { title: { it: '', en: 'x' } }, 'title.it', /testo non vuoto/, /text that is not empty/],
  [
    'weights of 0.95',
    criteriaWith({ weight: 0.65 }),
    'criteria',
    /danno 0.95 \(benefit 0.65, grade 0.3\)/,
    /sum to 0.95/,
  ],
  [
    'a weight in quotes',
    criteriaWith({ weight: '0.7' }),
    'criteria.0.weight',
    /serve un numero, qui c’è il testo «0.7»/,
    /it takes a number, here is the text “0.7”/,
  ],
  [
    'an unknown kind of measure',
    criteriaWith({ measure: { kind: 'nerest', layer: 'a' } }),
    'criteria.0.measure.kind',
    /serve uno fra: attribute, nearest.*«nerest»/,
    /it takes one of/,
  ],
  [
    'an entry of the wrong measure',
    criteriaWith({ measure: { kind: 'attribute', field: 'benefit', k: 2 } }),
    'criteria.0.measure.k',
    /«k» sconosciuta; si conoscono: kind, field$/,
    /known are: kind, field$/,
  ],
  [
    'an unknown policy',
    criteriaWith({ missing: 'ignore' }),
    'criteria.0.missing',
    /exclude, worst, bounds/,
    /exclude, worst, bounds/,
  ],
  [
    'points that do not increase',
    criteriaWith({
      value: {
        ...benefit?.value,
        points: [
          [0, 0],
          [5, 1],
          [4, 1],
        ],
      },
    }),
    'criteria.0.value.points.2',
    /deve essere maggiore del precedente/,
    /must be above the one before/,
  ],
  [
    'a value above 1',
    criteriaWith({
      value: {
        ...benefit?.value,
        points: [
          [0, 0],
          [5, 10],
        ],
      },
    }),
    'criteria.0.value',
    /da 0 a 1, non 10/,
    /from 0 to 1, not 10/,
  ],
  [
    'values that go on beyond 1',
    criteriaWith({ value: { ...benefit?.value, outOfRange: 'extrapolate' } }),
    'criteria.0.value.outOfRange',
    /error, clip/,
    /error, clip/,
  ],
  [
    'numbers valued as categories',
    criteriaWith({ value: { kind: 'categorical', values: { a: 1 }, otherwise: 0 } }),
    'criteria.0.value.kind',
    /dà un numero/,
    /gives a number/,
  ],
  [
    'a nearest without unit',
    {
      ...criteriaWith({ measure: { kind: 'nearest', layer: 'stazioni' } }),
      layers: {
        stazioni: {
          title: text('S'),
          file: 'a.geojson',
          source: { name: 'a', licence: 'b', attribution: 'c' },
        },
      },
    },
    'criteria.0.unit',
    /scrivere unit: km/,
    /write unit: km/,
  ],
  [
    'an unknown layer',
    criteriaWith({ measure: { kind: 'count', layer: 'stazioni', radiusM: 5 } }),
    'criteria.0.measure.layer',
    /lo strato «stazioni» non esiste/,
    /no layer “stazioni”/,
  ],
  [
    'an unknown field',
    criteriaWith({ measure: { kind: 'attribute', field: 'benefits' } }),
    'criteria.0.measure.field',
    /forse «benefit»/,
    /did you mean “benefit”/,
  ],
  [
    'an unknown act',
    criteriaWith({ citation: { act: 'aviso', status: 'cited' } }),
    'criteria.0.citation.act',
    /l’atto «aviso» non esiste; .*forse «avviso»/,
    /no act “aviso”/,
  ],
  [
    'an unknown act behind a policy',
    { duplicates: { value: 'reject-all', citation: { act: 'x', status: 'cited' } } },
    'duplicates.citation.act',
    /l’atto «x»/,
    /no act “x”/,
  ],
  [
    'an unknown criterion in a tie-break',
    { ties: { chain: [{ kind: 'criterion', criterion: 'grad', prefer: 'higher' }] } },
    'ties.chain.0.criterion',
    /forse «grade»/,
    /did you mean “grade”/,
  ],
  [
    'a tie-break by a text',
    { ties: { chain: [{ kind: 'attribute', field: 'name', prefer: 'lower' }] } },
    'ties.chain.0.field',
    /non può decidere/,
    /cannot break a tie/,
  ],
  [
    'one id twice',
    criteriaWith({ id: 'grade' }),
    'criteria.1.id',
    /«grade» compare due volte/,
    /“grade” appears twice/,
  ],
  [
    'an instant without offset',
    { window: { opens: '2024-01-01T09:00', closes: '2024-02-01T09:00Z' } },
    'window.opens',
    /istante con il suo scarto/,
    /instant with its offset/,
  ],
  [
    'a day that does not exist',
    { window: { opens: '2024-02-30T09:00Z', closes: '2024-03-01T09:00Z' } },
    'window.opens',
    /questo giorno non esiste/,
    /no such day/,
  ],
  [
    'a time zone that does not exist',
    { timeZone: 'Europe/Roma' },
    'timeZone',
    /fuso orario IANA/,
    /IANA time zone/,
  ],
  [
    'a metric that distances cannot be measured by',
    { distances: { metric: 'planar' } },
    'distances.metric',
    /serve uno fra: sphere, wgs84/,
    /sphere, wgs84/,
  ],
  [
    'an unknown act behind the metric',
    { distances: { metric: { value: 'sphere', citation: { act: 'x', status: 'cited' } } } },
    'distances.metric.citation.act',
    /l’atto «x»/,
    /no act “x”/,
  ],
  [
    'a misspelt choice',
    { duplicates: 'keep-frist' },
    'duplicates',
    /serve uno fra: keep-first, reject-all/,
    /it takes one of/,
  ],
  [
    'a condition that is misspelt',
    rule({ field: 'benefit', mn: 1 }),
    'eligibility.0.require.mn',
    /forse «min»/,
    /did you mean “min”/,
  ],
  [
    'a condition that asks nothing',
    rule({ field: 'benefit' }),
    'eligibility.0.require',
    /non vanno insieme, o incomplete/,
    /do not go together, or too few/,
  ],
  [
    'a category that does not exist',
    rule({ field: 'grade', is: 'C' }),
    'eligibility.0.require.is',
    /la categoria «C» non esiste; esistono: A, B/,
    /no category “C”/,
  ],
  [
    'a number compared with a text',
    rule({ not: { field: 'benefit', in: [1, '2'] } }),
    'eligibility.0.require.not.in.1',
    /si confronta con un numero/,
    /compared with a number/,
  ],
  [
    'a least value of a category',
    rule({ field: 'grade', min: 1 }),
    'eligibility.0.require',
    /non ha min né max/,
    /has no min or max/,
  ],
  [
    'a value of a category that does not exist',
    {
      criteria: [benefit, { ...grade, value: { kind: 'categorical', values: { A: 1, C: 0 }, otherwise: 0 } }],
    },
    'criteria.1.value.values.C',
    /«C» non esiste/,
    /no category “C”/,
  ],
  [
    'a minimum out of reach',
    criteriaWith({ minimum: { points: 70.1 } }),
    'criteria.0.minimum.points',
    /il massimo è 70/,
    /the most there is is 70/,
  ],
  [
    'more digits than a double has',
    { score: { outOf: 1e9, decimals: 9 } },
    'score.decimals',
    /troppe cifre/,
    /too many digits/,
  ],
  [
    'a core field with another meaning',
    {
      form: {
        fields: [
          ...DOCUMENT.form.fields,
          {
            name: 'lon',
            type: 'string',
            title: text('X'),
            required: true,
            unit: '°',
            minimum: -180,
            maximum: 180,
          },
        ],
      },
    },
    'form.fields.2.type',
    /scrivere type: number/,
    /write type: number/,
  ],
  [
    'a number for a name',
    { layers: { 'con spazi': {} } },
    'layers.con spazi',
    /lettere, cifre e trattini/,
    /letters, digits and hyphens/,
  ],
];
