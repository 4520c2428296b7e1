import { type Area, prepareSites, type Sites } from '@insedia/spatial-index';
import type { Application } from '../applications/application.ts';
import type { PointLayer } from './layer.ts';

/** Where the sites to measure lie. */
export interface Places {
  /** Degrees, WGS 84. */
  readonly lons: Float64Array;
  /** Degrees, WGS 84, as many as `lons`. */
  readonly lats: Float64Array;
  /** The outline of each site that has one; absent where none has. */
  readonly outlines?: readonly (Area | undefined)[] | undefined;
}

/** Where applications have their sites. */
export function placesOf(applications: readonly Application[]): Places {
  const outlines = applications.map(({ geometry }) => geometry);
  return {
    lons: Float64Array.from(applications, ({ position: [lon] }) => lon),
    lats: Float64Array.from(applications, ({ position: [, lat] }) => lat),
    outlines: outlines.some((outline) => outline) ? outlines : undefined,
  };
}

/** Places prepared once for every layer, and the counts that several criteria share. */
export class Survey {
  readonly places: Places;
  #sites: Sites | undefined;
  readonly #counts = new Map<PointLayer, Map<number, Int32Array>>();

  constructor(places: Places) {
    this.places = places;
  }

  /**
   * The places, ready for batches.
   *
   * @throws {CoordinateError} with the index and value of the first coordinate that is not on the globe.
   */
  get sites(): Sites {
    this.#sites ??= prepareSites(this.places.lons, this.places.lats);
    return this.#sites;
  }

  /** How many points lie within the radius of each place; counted once, whoever asks. */
  counts(layer: PointLayer, radiusM: number): Int32Array {
    const known = this.#counts.get(layer) ?? new Map<number, Int32Array>();
    const counts = known.get(radiusM) ?? new Int32Array(layer.index.countBatch(this.sites, radiusM));
    this.#counts.set(layer, known.set(radiusM, counts));
    return counts;
  }

  /** The answer to a question about each place, asked in an order in which neighbours are near. */
  oneByOne(ask: (lon: number, lat: number, site: number) => number): Float64Array {
    const { lats, lons, order, size } = this.sites;
    const answers = new Float64Array(size);
    for (const [place, site] of order.entries()) {
      answers[site] = ask(lons[place] ?? Number.NaN, lats[place] ?? Number.NaN, site);
    }
    return answers;
  }
}
