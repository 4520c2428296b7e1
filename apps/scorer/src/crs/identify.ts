import { type CoordinateSystem, SYSTEMS, systemOf } from './systems.ts';

/** What a file says of its coordinates: a system that is known here, or what it wrote instead. */
export type StatedSystem =
  | { readonly system: CoordinateSystem; readonly shift?: string | undefined }
  | { readonly unknown: string };

/** The system of an EPSG code or of a name such as `EPSG:3003`, `urn:ogc:def:crs:OGC:1.3:CRS84`. */
export function systemNamed(name: string): StatedSystem {
  if (/CRS:?84$/i.test(name.trim())) return known(4326, name);
  const code =
    /^(?:urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/|EPSG:+)?(\d+)$/i.exec(
      name.trim(),
    )?.[1];
  return known(Number(code), name);
}

/**
 * The system that a well-known text describes, first or second version, OGC's or ESRI's: by its code, else by its
 * name. Shifts of the datum that it states (`TOWGS84`) take the place of the usual ones.
 */
export function systemOfWkt(wkt: string): StatedSystem {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? '';
  const code = /\b(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const found = code === undefined ? systemTitled(name) : systemOf(Number(code));
  if (!found) return { unknown: code === undefined ? name || wkt.slice(0, 60) : `EPSG:${code}, ${name}` };
  const stated = /\bTOWGS84\s*\[([^\]]*)\]/i.exec(wkt)?.[1];
  return { system: found, shift: found.shifts.length > 0 ? stated?.replaceAll(/\s/g, '') : undefined };
}

function systemTitled(name: string): CoordinateSystem | undefined {
  const wanted = bare(name);
  return SYSTEMS.find(({ names, title }) => [title, ...names].some((one) => bare(one) === wanted));
}

/** Programs differ in case, spaces and underscores alone. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function known(code: number, name: string): StatedSystem {
  const system = systemOf(code);
  return system ? { system } : { unknown: name };
}
