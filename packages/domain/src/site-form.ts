import type { Category, Field } from './field.ts';
import type { LocalizedText } from './localized.ts';
import {
  OWNERSHIPS,
  PLANNING_STATES,
  REMEDIATION_STATES,
  SITE_KINDS,
  SITE_STATUSES,
  SITE_USES,
} from './site.ts';

type Label = readonly [it: string, en: string];

function text([it, en]: Label): LocalizedText {
  return { it, en };
}

function categories<T extends string>(values: readonly T[], labels: Readonly<Record<T, Label>>): Category[] {
  return values.map((value) => ({ value, label: text(labels[value]) }));
}

/** The fields no application can do without: what it is called and where it lies. */
export const CORE_FIELDS: readonly Field[] = [
  {
    name: 'id',
    type: 'string',
    title: text(['Codice domanda', 'Application id']),
    aliases: ['codice', 'id domanda', 'n. domanda'],
    required: true,
    unique: true,
  },
  {
    name: 'name',
    type: 'string',
    title: text(['Denominazione', 'Name']),
    aliases: ['nome', 'denominazione area', 'titolo'],
    required: true,
  },
  {
    name: 'lon',
    type: 'number',
    title: text(['Longitudine', 'Longitude']),
    aliases: ['lng', 'long', 'x', 'est'],
    unit: '°',
    required: true,
    minimum: -180,
    maximum: 180,
  },
  {
    name: 'lat',
    type: 'number',
    title: text(['Latitudine', 'Latitude']),
    aliases: ['y', 'nord'],
    unit: '°',
    required: true,
    minimum: -90,
    maximum: 90,
  },
];

/** The standard application form for a site: one field for each property of an application and its site. */
export const SITE_FIELDS: readonly Field[] = [
  ...CORE_FIELDS,
  {
    name: 'municipality',
    type: 'istat',
    title: text(['Codice ISTAT del comune', 'ISTAT code of the municipality']),
    aliases: ['istat', 'codice istat', 'comune istat', 'pro_com_t', 'istat code'],
    required: true,
  },
  {
    name: 'applicant',
    type: 'string',
    title: text(['Proponente', 'Applicant']),
    aliases: ['ente', 'ente proponente', 'soggetto proponente'],
  },
  {
    name: 'submittedAt',
    type: 'date-time',
    title: text(['Data e ora di presentazione', 'Submitted at']),
    aliases: ['data presentazione', 'presentata il', 'ricevuta il', 'submitted'],
  },
  {
    name: 'kind',
    type: 'category',
    title: text(['Tipologia', 'Kind of site']),
    aliases: ['tipo', 'tipologia sito', 'type'],
    required: true,
    categories: categories(SITE_KINDS, {
      greenfield: ['area edificabile', 'greenfield'],
      brownfield: ['area dismessa', 'brownfield'],
      building: ['edificio esistente', 'existing building'],
      regeneration: ['rigenerazione urbana', 'urban regeneration'],
    }),
  },
  {
    name: 'areaM2',
    type: 'number',
    title: text(['Superficie fondiaria (m²)', 'Area (m²)']),
    aliases: ['superficie', 'superficie mq', 'superficie fondiaria', 'area mq', 'area'],
    unit: 'm²',
    minimum: 0,
  },
  {
    name: 'builtM2',
    type: 'number',
    title: text(['Superficie lorda di pavimento (m²)', 'Gross floor area (m²)']),
    aliases: ['slp', 'slp mq', 'superficie lorda', 'superficie lorda di pavimento', 'built'],
    unit: 'm²',
    minimum: 0,
  },
  {
    name: 'use',
    type: 'category',
    title: text(['Destinazione d’uso', 'Use']),
    aliases: ['destinazione', 'destinazione uso', 'uso'],
    categories: categories(SITE_USES, {
      productive: ['produttiva', 'productive'],
      office: ['direzionale', 'office'],
      tourism: ['turistico-ricettiva', 'tourism and hospitality'],
      logistics: ['logistica e trasporti', 'logistics and transport'],
      education: ['istruzione e formazione', 'education and training'],
      'student-housing': ['residenze per studenti', 'student housing'],
      health: ['sanitaria e assistenziale', 'health and care'],
      retail: ['commerciale', 'retail'],
      residential: ['residenziale', 'residential'],
      sport: ['sportiva', 'sport'],
      'elderly-care': ['residenze per anziani', 'homes for the elderly'],
    }),
  },
  {
    name: 'ownership',
    type: 'category',
    title: text(['Proprietà', 'Ownership']),
    aliases: ['titolarita'],
    categories: categories(OWNERSHIPS, {
      public: ['pubblica', 'public'],
      private: ['privata', 'private'],
      mixed: ['mista', 'mixed'],
    }),
  },
  {
    name: 'status',
    type: 'category',
    title: text(['Stato', 'Status']),
    aliases: ['stato attuale', 'disponibilita'],
    categories: categories(SITE_STATUSES, {
      available: ['disponibile', 'available'],
      'in-use': ['in uso', 'in use'],
      disused: ['dismesso', 'disused'],
    }),
  },
  {
    name: 'priceCents',
    type: 'money',
    title: text(['Prezzo richiesto (€)', 'Asking price (€)']),
    aliases: ['prezzo', 'prezzo euro', 'price', 'costo'],
    unit: '€',
    minimum: 0,
  },
  {
    name: 'planning',
    type: 'category',
    title: text(['Conformità urbanistica', 'Planning state']),
    aliases: ['urbanistica', 'stato urbanistico', 'pgt'],
    categories: categories(PLANNING_STATES, {
      conforming: ['conforme', 'conforming'],
      'variant-started': ['variante avviata', 'variant started'],
      'variant-needed': ['variante necessaria', 'variant needed'],
    }),
  },
  {
    name: 'remediation',
    type: 'category',
    title: text(['Bonifica', 'Remediation']),
    aliases: ['stato bonifica', 'bonifica ambientale'],
    categories: categories(REMEDIATION_STATES, {
      'not-needed': ['non necessaria', 'not needed'],
      done: ['eseguita', 'done'],
      needed: ['necessaria', 'needed'],
    }),
  },
  {
    name: 'permittingDays',
    type: 'integer',
    title: text(['Tempi autorizzativi SUAP (giorni)', 'Permitting time (days)']),
    aliases: ['giorni suap', 'tempi suap', 'giorni'],
    unit: 'd',
    minimum: 0,
  },
  {
    name: 'chargesReductionPct',
    type: 'number',
    title: text(['Riduzione oneri di urbanizzazione (%)', 'Reduction of urbanisation charges (%)']),
    aliases: ['riduzione oneri', 'sconto oneri'],
    unit: '%',
    minimum: 0,
    maximum: 100,
  },
  utility('electricity', ['Energia elettrica', 'Electricity'], ['elettricita']),
  utility('gas', ['Gas', 'Gas'], ['metano']),
  utility('water', ['Acqua', 'Water'], ['acquedotto']),
  utility('sewerage', ['Fognatura', 'Sewerage'], ['fogna']),
  utility('broadband', ['Banda ultralarga', 'Broadband'], ['banda larga', 'fibra', 'bul']),
];

function utility(name: string, title: Label, aliases: readonly string[]): Field {
  return { name, type: 'boolean', title: text(title), aliases };
}
