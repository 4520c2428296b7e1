import type { Language } from '@insedia/domain';

const IT = {
  layers: 'descrive e controlla gli strati di un bando, o file di mappe',
  fileArgument: 'un bando (YAML) o un file di mappa: GeoJSON, Shapefile, GeoPackage, FlatGeobuf, GeoParquet',
  fileName: 'bando-o-mappa',
  layerHead: (id: string, title: string) => `${id}: ${title}`,
  file: 'file',
  source: 'fonte',
  usedBy: 'serve a',
  unused: 'nessun criterio',
  territory: 'il territorio',
  features: 'elementi',
  none: 'nessuno',
  system: 'coordinate',
  extent: 'estensione',
  extentText: (west: string, south: string, east: string, north: string) =>
    `da ${west} a ${east} di longitudine, da ${south} a ${north} di latitudine`,
  positions: 'vertici',
  rings: 'anelli',
  ringsText: (outer: string, holes: string, against: string) =>
    `${outer} esterni, ${holes} buchi; in verso contrario a RFC 7946: ${against}`,
  unusable: 'senza geometria usabile',
  brokenRings: 'con anelli aperti o nulli',
  repeated: 'con la geometria di un altro',
  pair: (feature: number, of: number) => `${feature} (come ${of})`,
  more: (n: number) => `e altri ${n}`,
  properties: 'proprietà',
  propertyHead: ['nome', 'tipo', 'presente in', 'diversi', 'valori'],
  kinds: { number: 'numero', text: 'testo', boolean: 'sì/no', mixed: 'misto' },
  range: (least: string, most: string) => `da ${least} a ${most}`,
  sound: (n: number) => (n === 1 ? '1 strato: nessun difetto' : `${n} strati: nessun difetto`),
  faulty: (n: number) =>
    n === 1
      ? '1 strato ha difetti: correggerli in QGIS (Vettore > Strumenti di geometria > Verifica validità)'
      : `${n} strati hanno difetti: correggerli in QGIS (Vettore > Strumenti di geometria > Verifica validità)`,
};

const EN: typeof IT = {
  layers: 'describe and check the layers of a call, or map files',
  fileArgument: 'a call (YAML) or a map file: GeoJSON, Shapefile, GeoPackage, FlatGeobuf, GeoParquet',
  fileName: 'call-or-map',
  layerHead: (id, title) => `${id}: ${title}`,
  file: 'file',
  source: 'source',
  usedBy: 'serves',
  unused: 'no criterion',
  territory: 'the territory',
  features: 'features',
  none: 'none',
  system: 'coordinates',
  extent: 'extent',
  extentText: (west, south, east, north) => `longitude ${west} to ${east}, latitude ${south} to ${north}`,
  positions: 'positions',
  rings: 'rings',
  ringsText: (outer, holes, against) =>
    `${outer} outer, ${holes} holes; turning against RFC 7946: ${against}`,
  unusable: 'without a usable geometry',
  brokenRings: 'with open or empty rings',
  repeated: 'with the geometry of another',
  pair: (feature, of) => `${feature} (as ${of})`,
  more: (n) => `and ${n} more`,
  properties: 'properties',
  propertyHead: ['name', 'kind', 'filled in', 'different', 'values'],
  kinds: { number: 'number', text: 'text', boolean: 'yes/no', mixed: 'mixed' },
  range: (least, most) => `${least} to ${most}`,
  sound: (n) => (n === 1 ? '1 layer: no fault' : `${n} layers: no fault`),
  faulty: (n) =>
    n === 1
      ? '1 layer has faults: mend them in QGIS (Vector > Geometry Tools > Check Validity)'
      : `${n} layers have faults: mend them in QGIS (Vector > Geometry Tools > Check Validity)`,
};

export type LayersMessages = typeof IT;

/** The texts of `layers`, in a language. */
export function layersMessagesIn(language: Language): LayersMessages {
  return language === 'it' ? IT : EN;
}
