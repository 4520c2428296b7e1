import type { Language } from '@insedia/domain';
import type { FeatureCollection } from 'geojson';

/** The document in both languages: a line that begins with `it|` or `en|` belongs to that language alone. */
const TEMPLATE = `# yaml-language-server: $schema=./call.schema.json
it|# Un bando: tutto ciò che decide una valutazione, salvo le domande.
it|# Un editor che conosce YAML (per esempio VS Code con l'estensione YAML) controlla questo file mentre si scrive.
en|# A call: everything that decides an assessment, except the applications.
en|# An editor that knows YAML (such as VS Code with the YAML extension) checks this file as you write.
insedia: 1
id: my-call
title:
  it: Manifestazione d'interesse di esempio
  en: Example call for interest
it|# Finché è true, ogni documento prodotto dice che le domande sono inventate.
en|# While this is true, every document made says that the applications are invented.
fictional: true

it|# Gli atti che le regole citano. Lo stato di una citazione: cited (con le parole dell'atto), stated, assumed, unverified.
en|# The acts that rules cite. The status of a citation: cited (with the act's words), stated, assumed, unverified.
acts:
  - id: my-act
    title: { it: Delibera di esempio, en: Example act }

it|# Il modulo delle domande: quello standard (base: site), più i campi che qui si rendono obbligatori o si aggiungono.
en|# The application form: the standard one (base: site), with the fields required or added here.
form:
  base: site
  required: [areaM2, permittingDays]

it|# Requisiti di ammissibilità: quando vale «when», deve valere «require».
en|# Eligibility: where "when" holds, "require" must hold.
eligibility:
  - id: greenfield-area
    title: { it: area edificabile di almeno 10.000 m², en: 'greenfield of at least 10,000 m²' }
    when: { field: kind, is: greenfield }
    require: { field: areaM2, min: 10000 }
    citation: { act: my-act, article: art. 3, status: stated }

it|# Gli strati di mappa usati dai criteri: GeoJSON in gradi (WGS 84), in questa cartella o sotto.
en|# The map layers that criteria use: GeoJSON in degrees (WGS 84), in this folder or below it.
layers:
  airports:
    title: { it: Aeroporti con voli di linea, en: Airports with scheduled flights }
    file: airports.geojson
    source:
      name: OurAirports
      licence: public domain
      attribution: OurAirports

it|# Le distanze si misurano sulla sfera di raggio medio, salvo dire qui wgs84: geodetiche sull'ellissoide verso i punti.
en|# Distances are measured on the sphere of mean radius, unless wgs84 is said here: geodesics on the ellipsoid to points.
# distances: { metric: wgs84 }

it|# I criteri. Ogni misura diventa un valore da 0 a 1, il valore vale il suo peso; i pesi devono dare 1.
it|# «missing» dice che cosa accade se il dato manca: exclude, worst o bounds.
en|# The criteria. Each measure becomes a value from 0 to 1, the value counts by its weight; the weights must sum to 1.
en|# "missing" says what happens where the data are missing: exclude, worst or bounds.
criteria:
  - id: airport
    title: { it: Distanza dall'aeroporto, en: Distance to the airport }
    measure: { kind: nearest, layer: airports }
    unit: km
it|    # vale 1 fino a 10 km, scende a 0 a 60 km; oltre resta 0 (clip)
en|    # worth 1 up to 10 km, falling to 0 at 60 km; beyond it stays 0 (clip)
    value: { kind: piecewise-linear, points: [[10, 1], [60, 0]], outOfRange: clip }
    weight: 0.4
    missing: exclude
  - id: permitting
    title: { it: Tempi autorizzativi, en: Permitting time }
    measure: { kind: attribute, field: permittingDays }
    value: { kind: piecewise-linear, points: [[30, 1], [180, 0]], outOfRange: clip }
    weight: 0.35
    missing: worst
  - id: planning
    title: { it: Conformità urbanistica, en: Planning state }
    measure: { kind: attribute, field: planning }
    value:
      kind: categorical
      values: { conforming: 1, variant-started: 0.5, variant-needed: 0 }
      otherwise: error
    weight: 0.25
    missing: bounds

it|# Il punteggio: su quanti punti, e a quanti decimali si arrotonda ogni contributo prima di sommare.
en|# The score: out of how many points, and the decimals each contribution is rounded to before adding.
score: { outOf: 100, decimals: 2 }

it|# A parità di punteggio decide il criterio «permitting»; se sono ancora pari, ex aequo.
en|# Equal scores are decided by the criterion "permitting"; if still equal, they share the rank.
ties:
  tolerance: 0
  chain: [{ kind: criterion, criterion: permitting, prefer: higher }]
`;

/** A call to start from, with its comments in one language. */
export function callTemplate(language: Language): string {
  const other = language === 'it' ? 'en|' : 'it|';
  return TEMPLATE.split('\n')
    .filter((line) => !line.startsWith(other))
    .map((line) => (line.startsWith(`${language}|`) ? line.slice(3) : line))
    .join('\n');
}

/** Three invented applications by field name, in machine notation. */
export const APPLICATIONS: readonly Readonly<Record<string, string>>[] = [
  {
    id: 'A-001',
    name: 'Area Esempio Nord',
    lon: '9.2744',
    lat: '45.5845',
    municipality: '108033',
    kind: 'greenfield',
    areaM2: '24500',
    permittingDays: '60',
    planning: 'conforming',
  },
  {
    id: 'A-002',
    name: 'Area Esempio Est',
    lon: '10.2118',
    lat: '45.5416',
    municipality: '017029',
    kind: 'brownfield',
    areaM2: '18200',
    permittingDays: '120',
    planning: 'variant-started',
  },
  {
    id: 'A-003',
    name: 'Area Esempio Sud',
    lon: '9.1583',
    lat: '45.1853',
    municipality: '018110',
    kind: 'greenfield',
    areaM2: '8000',
    permittingDays: '45',
  },
];

/** Source: OurAirports. */
export const AIRPORTS: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    airport('Malpensa', 8.72811, 45.6306),
    airport('Bergamo', 9.70417, 45.673901),
    airport('Linate', 9.27674, 45.445099),
    airport('Brescia', 10.3306, 45.428902),
  ],
};

function airport(name: string, lon: number, lat: number): FeatureCollection['features'][number] {
  return { type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
