/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A coordinate reference system that files are read in. */
export interface CoordinateSystem {
  /** EPSG code. */
  readonly code: number;
  readonly title: string;
  /** As proj4 writes it, without the shift of its datum. */
  readonly definition: string;
  /** Where it is used; coordinates elsewhere are taken to be of another system. */
  readonly area: Box;
  /** Its other names, such as those of ESRI in a `.prj`. */
  readonly names: readonly string[];
  /** From its datum to WGS 84, the first that holds where a place lies; none if they are taken to be one. */
  readonly shifts: readonly Shift[];
  /** Whether its definition puts the northing first: map files seldom do, services and texts may. */
  readonly northFirst?: true;
}

/** Seven parameters between datums, as `+towgs84` takes them (position vector: metres, arc seconds, ppm). */
interface Shift {
  readonly parameters: string;
  readonly area: Box;
}

const WORLD: Box = [-180, -90, 180, 90];
const ITALY: Box = [5.9, 34.7, 19.1, 47.2];
/** UTM zones as Italian offices use them: 32 for the whole country, 33 for all but the far west. */
const ZONE_32: Box = [5.5, 0, 19.5, 84];
const ZONE_33: Box = [9, 0, 21, 84];
const SARDINIA: Box = [8.08, 38.82, 9.89, 41.31];
const SICILY: Box = [12.36, 36.59, 15.71, 38.35];

// EPSG:1660, 1662 and 1663, accurate to about 4 m.
const MAINLAND_SHIFT: Shift = {
  parameters: '-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68',
  area: ITALY,
};
const SARDINIA_SHIFT: Shift = {
  parameters: '-168.6,-34,38.6,-0.374,-0.679,-1.379,-9.48',
  area: SARDINIA,
};
const SICILY_SHIFT: Shift = {
  parameters: '-50.2,-50.4,84.8,-0.69,-2.012,0.459,-28.08',
  area: SICILY,
};

const utm = (zone: 32 | 33, ellipsoid: 'WGS84' | 'GRS80'): string =>
  `+proj=utm +zone=${zone} +ellps=${ellipsoid} +units=m`;
const gaussBoaga = (meridian: 9 | 15, falseEasting: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9996 +x_0=${falseEasting} +y_0=0 +ellps=intl +units=m`;

/** The systems of Italian data, by EPSG code. Their source is the EPSG register. */
export const SYSTEMS: readonly CoordinateSystem[] = [
  {
    code: 4326,
    title: 'WGS 84',
    definition: '+proj=longlat +ellps=WGS84',
    area: WORLD,
    names: ['GCS_WGS_1984', 'WGS 84 (CRS84)'],
    shifts: [],
  },
  {
    code: 4258,
    title: 'ETRS89',
    definition: '+proj=longlat +ellps=GRS80',
    area: [-17, 32, 41, 85],
    names: ['GCS_ETRS_1989'],
    shifts: [],
  },
  {
    code: 6706,
    title: 'RDN2008',
    definition: '+proj=longlat +ellps=GRS80',
    area: ITALY,
    names: ['GCS_RDN2008'],
    shifts: [],
  },
  {
    code: 4265,
    title: 'Monte Mario',
    definition: '+proj=longlat +ellps=intl',
    area: ITALY,
    names: ['GCS_Monte_Mario'],
    shifts: [SARDINIA_SHIFT, SICILY_SHIFT, MAINLAND_SHIFT],
  },
  {
    code: 32632,
    title: 'WGS 84 / UTM zone 32N',
    definition: utm(32, 'WGS84'),
    area: ZONE_32,
    names: ['WGS_1984_UTM_Zone_32N'],
    shifts: [],
  },
  {
    code: 32633,
    title: 'WGS 84 / UTM zone 33N',
    definition: utm(33, 'WGS84'),
    area: ZONE_33,
    names: ['WGS_1984_UTM_Zone_33N'],
    shifts: [],
  },
  {
    code: 25832,
    title: 'ETRS89 / UTM zone 32N',
    definition: utm(32, 'GRS80'),
    area: ZONE_32,
    names: ['ETRS_1989_UTM_Zone_32N'],
    shifts: [],
  },
  {
    code: 25833,
    title: 'ETRS89 / UTM zone 33N',
    definition: utm(33, 'GRS80'),
    area: ZONE_33,
    names: ['ETRS_1989_UTM_Zone_33N'],
    shifts: [],
  },
  {
    code: 6707,
    title: 'RDN2008 / UTM zone 32N (N-E)',
    definition: utm(32, 'GRS80'),
    area: ZONE_32,
    names: ['RDN2008_TM32'],
    shifts: [],
    northFirst: true,
  },
  {
    code: 6708,
    title: 'RDN2008 / UTM zone 33N (N-E)',
    definition: utm(33, 'GRS80'),
    area: ZONE_33,
    names: ['RDN2008_TM33'],
    shifts: [],
    northFirst: true,
  },
  {
    code: 7791,
    title: 'RDN2008 / UTM zone 32N',
    definition: utm(32, 'GRS80'),
    area: ZONE_32,
    names: ['RDN2008_UTM_Zone_32N'],
    shifts: [],
  },
  {
    code: 7792,
    title: 'RDN2008 / UTM zone 33N',
    definition: utm(33, 'GRS80'),
    area: ZONE_33,
    names: ['RDN2008_UTM_Zone_33N'],
    shifts: [],
  },
  {
    code: 3003,
    title: 'Monte Mario / Italy zone 1',
    definition: gaussBoaga(9, 1_500_000),
    area: ITALY,
    names: ['Monte_Mario_Italy_1'],
    shifts: [SARDINIA_SHIFT, MAINLAND_SHIFT],
  },
  {
    code: 3004,
    title: 'Monte Mario / Italy zone 2',
    definition: gaussBoaga(15, 2_520_000),
    area: ITALY,
    names: ['Monte_Mario_Italy_2'],
    shifts: [SICILY_SHIFT, MAINLAND_SHIFT],
  },
  {
    code: 3857,
    title: 'WGS 84 / Pseudo-Mercator',
    // A sphere, but longitudes and latitudes are those of WGS 84.
    definition: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m',
    area: [-180, -85.06, 180, 85.06],
    names: ['WGS_1984_Web_Mercator_Auxiliary_Sphere', 'WGS_1984_Web_Mercator'],
    shifts: [],
  },
];

/** The system of an EPSG code, if files are read in it. */
export function systemOf(code: number): CoordinateSystem | undefined {
  return SYSTEMS.find((system) => system.code === code);
}

/** Whether its coordinates are longitudes and latitudes. */
export function isGeographic({ definition }: CoordinateSystem): boolean {
  return definition.startsWith('+proj=longlat');
}

/** `EPSG:3003, Monte Mario / Italy zone 1`. */
export function systemText({ code, title }: CoordinateSystem): string {
  return `EPSG:${code}, ${title}`;
}

export function isWithin([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
