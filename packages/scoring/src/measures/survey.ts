import { type Area, prepareSites, type Sites } from '@insedia/spatial-index';
import type { Application } from '../applications/application.ts';
import { f64 } from '../at.ts';
import type { Criterion } from '../call/call.ts';
import { numbersOf } from './demands.ts';
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

/** What lies within a radius of each place: how many points, and the sum of a property that a criterion asks for. */
interface Within {
  readonly counts: Int32Array;
  /** @throws {RangeError} if no criterion of the survey asks for it */
  readonly sum: (property: string) => Float64Array;
}

/** Places prepared once for every layer, and what several criteria read within one radius. */
export class Survey {
  readonly places: Places;
  readonly #criteria: readonly Criterion[];
  #sites: Sites | undefined;
  readonly #within = new Map<string, Within>();

  /** @param criteria those that will be measured, so that one search serves all that ask about one radius. */
  constructor(places: Places, criteria: readonly Criterion[]) {
    this.places = places;
    this.#criteria = criteria;
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

  /**
   * What lies within the radius of each place, searched for once, whoever asks.
   *
   * @param id the name of the layer
   * @throws {LayerError} if the layer lacks a number that a criterion sums within that radius
   */
  within(id: string, layer: PointLayer, radiusM: number): Within {
    const key = `${radiusM} ${id}`;
    const known = this.#within.get(key) ?? this.#search(id, layer, radiusM);
    this.#within.set(key, known);
    return known;
  }

  #search(id: string, layer: PointLayer, radiusM: number): Within {
    const properties = new Set(
      this.#criteria.flatMap(({ measure }) =>
        measure.kind === 'sum' && measure.layer === id && measure.radiusM === radiusM
          ? [measure.property]
          : [],
      ),
    );
    const sums = new Map<string, Float64Array>();
    const sum = (property: string): Float64Array => {
      const column = sums.get(property);
      if (!column) throw new RangeError(`layer ${id}: no criterion sums ${property} within ${radiusM} m`);
      return column;
    };
    if (properties.size === 0) {
      return { counts: new Int32Array(layer.index.countBatch(this.sites, radiusM)), sum };
    }
    const ones = new Float64Array(layer.index.size).fill(1);
    const numbers = Array.from(properties, (property) => numbersOf(id, layer, property));
    const points = layer.index.weighted(ones, ...numbers);
    const totals = points.sumBatch(this.sites, radiusM);
    const column = (k: number): Float64Array => {
      const answers = new Float64Array(this.sites.size);
      for (let site = 0; site < answers.length; site++) {
        answers[site] = f64(totals, site * points.columns + k);
      }
      return answers;
    };
    for (const [k, property] of [...properties].entries()) sums.set(property, column(k + 1));
    return { counts: new Int32Array(column(0)), sum };
  }

  /** The answer to a question about each place, asked in an order in which neighbours are near. */
  oneByOne(ask: (lon: number, lat: number, site: number) => number): Float64Array {
    const { lats, lons, order, size } = this.sites;
    const answers = new Float64Array(size);
    for (const [place, site] of order.entries()) {
      answers[site] = ask(f64(lons, place), f64(lats, place), site);
    }
    return answers;
  }
}
