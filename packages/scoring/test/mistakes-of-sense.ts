import type { Field } from '@insedia/domain';
import { CITATION, DOCUMENT, type Document, text } from './fixtures.ts';
import { criteriaWith } from './mistakes.ts';

const rule = (require: Document): Document => ({
  eligibility: [{ id: 'r', title: text('R'), require, citation: CITATION }],
});
const field = (changes: Partial<Field>): Document => ({
  form: {
    base: 'minimal',
    fields: [...DOCUMENT.form.fields, { name: 'extra', type: 'number', title: text('Extra'), ...changes }],
  },
});
const LAYERS = {
  towns: {
    title: text('Centri', 'Towns'),
    file: 'towns.geojson',
    source: { name: 'Example', licence: 'CC0', attribution: 'Example' },
  },
};
const territory = (changes: Document): Document => ({
  layers: LAYERS,
  territory: {
    title: text('Lombardia', 'Lombardy'),
    layer: 'towns',
    code: 'code',
    field: 'name',
    extent: [8, 44, 12, 47],
    withinM: 0,
    ...changes,
  },
});

/** Calls whose form is right and that make no sense: what to change, where it is told, and in which words. */
export const MISTAKES_OF_SENSE: readonly (readonly [
  mistake: string,
  changes: Document,
  path: string,
  it: RegExp,
  en: RegExp,
])[] = [
  [
    'a condition inside others on a field there is not',
    rule({ all: [{ any: [{ not: { field: 'gradde', is: 'A' } }] }] }),
    'eligibility.0.require.all.0.any.0.not.field',
    /il campo «gradde» non esiste.*forse «grade»/,
    /no field “gradde”.*did you mean “grade”/,
  ],
  [
    'a category that a field has not, not to be',
    rule({ field: 'grade', isNot: 'C' }),
    'eligibility.0.require.isNot',
    /la categoria «C» non esiste; esistono: A, B/,
    /no category “C”; there are: A, B/,
  ],
  [
    'a number compared with a text',
    rule({ field: 'benefit', is: 'many' }),
    'eligibility.0.require.is',
    /si confronta con un numero, qui c’è "many"/,
    /compared with a number, here is "many"/,
  ],
  [
    'a text compared with a number',
    rule({ field: 'name', in: ['Lodi', 5] }),
    'eligibility.0.require.in.1',
    /un testo fra virgolette, qui c’è 5/,
    /a text in quotes, here is 5/,
  ],
  [
    'a least text',
    rule({ field: 'name', min: 3 }),
    'eligibility.0.require',
    /non è un numero: non ha min né max/,
    /not a number: it has no min or max/,
  ],
  [
    'a category without its list',
    field({ type: 'category' }),
    'form.fields.2',
    /è di tipo category e non elenca le categorie/,
    /is a category and lists no categories/,
  ],
  [
    'two columns of one name',
    field({ title: text('Beneficio', 'Other') }),
    'form.fields',
    /si chiamano entrambi «Beneficio»/,
    /both called “Beneficio”/,
  ],
  [
    'another type for a field that every application has',
    field({ name: 'lon', type: 'string', title: text('Longitudine', 'Longitude') }),
    'form.fields.2.type',
    /si possono cambiare title e aliases soltanto/,
    /only title and aliases/,
  ],

  [
    'labels where a number is measured',
    {
      layers: LAYERS,
      ...criteriaWith({
        measure: { kind: 'nearest', layer: 'towns' },
        value: { kind: 'categorical', values: { A: 1 }, otherwise: 0 },
      }),
    },
    'criteria.0.value.kind',
    /questa misura dà un numero/,
    /this measure gives a number/,
  ],
  [
    'numbers where a label is measured',
    criteriaWith({ measure: { kind: 'attribute', field: 'grade' } }),
    'criteria.0.value.kind',
    /questa misura dà una categoria/,
    /this measure gives a category/,
  ],
  [
    'a window on a field that is no time',
    {
      form: {
        base: 'minimal',
        fields: [
          ...DOCUMENT.form.fields,
          { name: 'submittedAt', type: 'string', title: text('Inviata', 'Sent') },
        ],
      },
      window: { opens: '2021-05-01T12:00+02:00', closes: '2021-06-01T12:00+02:00', citation: CITATION },
    },
    'window',
    /deve essere di tipo date-time/,
    /must be of the type date-time/,
  ],
  [
    'an extent with its west in the east',
    territory({ extent: [12, 44, 8, 47] }),
    'territory.extent',
    /\[ovest, sud, est, nord\]/,
    /\[west, south, east, north\]/,
  ],
  [
    'a window that closes before it opens',
    { window: { opens: '2021-06-01T12:00+02:00', closes: '2021-05-01T12:00+02:00', citation: CITATION } },
    'window.closes',
    /la chiusura precede l’apertura/,
    /closes before it opens/,
  ],

  ['an empty text', { id: '' }, 'id', /serve/, /it takes/],
  [
    'no criteria',
    { criteria: [] },
    'criteria',
    /elementi richiesti: almeno 1/,
    /elements required: at least 1/,
  ],
  ['nothing where a group of entries belongs', { form: null }, 'form', /qui c’è un vuoto/, /here is nothing/],
  ['a list where a group of entries belongs', { form: [] }, 'form', /qui c’è un elenco/, /here is a list/],
  [
    'entries of two conditions in one',
    rule({ field: 'benefit', is: 1, min: 2, colour: 'red' }),
    'eligibility.0.require.colour',
    /voce «colour» sconosciuta/,
    /unknown entry “colour”/,
  ],
];
