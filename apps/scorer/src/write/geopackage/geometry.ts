import type { Position } from '@insedia/domain';
import { type Extent, noExtent, widen } from '../../extent.ts';

/** A geometry that is written. */
export type WrittenGeometry =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };

type Rings = readonly (readonly (readonly number[])[])[];

const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/** Little-endian, with an envelope [west, east, south, north]. */
const FLAGS_WITH_ENVELOPE = 0b0000_0011;
const FLAGS_PLAIN = 0b0000_0001;

/**
 * A geometry as GeoPackages hold it (OGC 12-128r19, 2.1.3): a header, for areas an envelope, then well-known binary.
 * A polygon is written as a multipolygon of one, so that a layer holds one kind.
 *
 * @param system EPSG code
 */
export function geoPackageBinary(geometry: WrittenGeometry, system: number): Uint8Array {
  const writer = new Writer();
  writer.bytes(0x47, 0x50, 0);
  if (geometry.type === 'Point') {
    writer.bytes(FLAGS_PLAIN);
    writer.int(system);
    wkbPoint(writer, geometry.coordinates);
    return writer.done();
  }
  const [west, south, east, north] = extentOf([geometry]);
  writer.bytes(FLAGS_WITH_ENVELOPE);
  writer.int(system);
  for (const edge of [west, east, south, north]) writer.double(edge);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  writer.bytes(1);
  writer.int(MULTI_POLYGON);
  writer.int(polygons.length);
  for (const polygon of polygons) wkbPolygon(writer, polygon);
  return writer.done();
}

/** The box around geometries. */
export function extentOf(geometries: readonly WrittenGeometry[]): Extent {
  const extent = noExtent();
  for (const geometry of geometries) {
    for (const position of positionsOf(geometry)) widen(extent, position);
  }
  return extent;
}

function positionsOf(geometry: WrittenGeometry): readonly (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function wkbPoint(writer: Writer, [x = 0, y = 0]: readonly number[]): void {
  writer.bytes(1);
  writer.int(POINT);
  writer.double(x);
  writer.double(y);
}

function wkbPolygon(writer: Writer, rings: Rings): void {
  writer.bytes(1);
  writer.int(POLYGON);
  writer.int(rings.length);
  for (const ring of rings) {
    writer.int(ring.length);
    for (const [x = 0, y = 0] of ring) {
      writer.double(x);
      writer.double(y);
    }
  }
}

/** Little-endian bytes, as many as it takes. */
class Writer {
  #view = new DataView(new ArrayBuffer(64));
  #length = 0;

  bytes(...bytes: readonly number[]): void {
    for (const byte of bytes) {
      const start = this.#take(1);
      this.#view.setUint8(start, byte);
    }
  }

  int(value: number): void {
    const start = this.#take(4);
    this.#view.setInt32(start, value, true);
  }

  double(value: number): void {
    const start = this.#take(8);
    this.#view.setFloat64(start, value, true);
  }

  done(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#length);
  }

  /** Makes room, perhaps in another buffer, and gives where it begins. */
  #take(size: number): number {
    const start = this.#length;
    this.#length += size;
    if (this.#length > this.#view.byteLength) {
      const grown = new Uint8Array(Math.max(2 * this.#view.byteLength, this.#length));
      grown.set(new Uint8Array(this.#view.buffer));
      this.#view = new DataView(grown.buffer);
    }
    return start;
  }
}

/** A position as a geometry. */
export function pointAt([x, y]: Position): WrittenGeometry {
  return { type: 'Point', coordinates: [x, y] };
}
