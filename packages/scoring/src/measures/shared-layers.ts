import { PointIndex } from '@insedia/spatial-index';
import type { Call, Criterion } from '../call/call.ts';
import { numbersOf } from './demands.ts';
import { Features } from './features.ts';
import type { Layers, PointLayer } from './layer.ts';

/** A layer of points as plain data in shared memory: a worker that is sent it reads the one copy. */
export interface SharedLayer {
  /** As of `PointIndex.toSharedBuffer`. */
  readonly index: SharedArrayBuffer;
  /** The feature that each point belongs to. */
  readonly owner: Uint32Array;
  readonly single: boolean;
  /** How many features there are. */
  readonly size: number;
  /** The properties that criteria add up, a number a feature. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/**
 * The criteria that {@link shareLayers} lets a worker measure: those that read a layer of points.
 *
 * @example
 * sharedCriteria(call, layers).map(({ id }) => id); // ['town']
 */
export function sharedCriteria({ criteria }: Pick<Call, 'criteria'>, layers: Layers): Criterion[] {
  return criteria.filter(
    ({ measure }) => measure.kind !== 'attribute' && layers.get(measure.layer)?.kind === 'points',
  );
}

/**
 * The layers of points that criteria read, to be sent to workers; with {@link fromShared} these measure slices of
 * the places by {@link measureSites}, and the columns joined are to the bit those of one thread.
 *
 * @throws {LayerError} if a layer lacks a number that a criterion sums
 *
 * @example
 * const places = { lons: Float64Array.of(9.49), lats: Float64Array.of(45.31) };
 * const message = { criteria: sharedCriteria(call, layers), layers: shareLayers(call, layers), places };
 * // In the worker, which received the message:
 * measureSites(message, fromShared(message.layers), message.places).get('town')?.values; // [1.1…]
 */
export function shareLayers(call: Pick<Call, 'criteria'>, layers: Layers): Map<string, SharedLayer> {
  const shared = new Map<string, SharedLayer>();
  const criteria = sharedCriteria(call, layers);
  for (const [id, layer] of layers) {
    const measures = criteria.flatMap(({ measure }) =>
      'layer' in measure && measure.layer === id ? [measure] : [],
    );
    if (layer.kind !== 'points' || measures.length === 0) continue;
    const summed = new Set(measures.flatMap((measure) => ('property' in measure ? [measure.property] : [])));
    shared.set(id, {
      index: layer.index.toSharedBuffer(),
      owner: inSharedMemory(layer.owner, Uint32Array),
      single: layer.single,
      size: layer.features.size,
      numbers: new Map(
        Array.from(summed, (property) => [
          property,
          inSharedMemory(numbersOf(id, layer, property), Float64Array),
        ]),
      ),
    });
  }
  return shared;
}

/** The layers sent by {@link shareLayers}, good for {@link measureSites} alone: places, names and other properties
 * stayed behind.
 *
 * @example
 * const shared = fromShared(shareLayers(call, layers));
 * const places = { lons: Float64Array.of(9.503), lats: Float64Array.of(45.314) };
 * measureSites(call, shared, places).get('town')?.values; // Float64Array [0]
 */
export function fromShared(shared: ReadonlyMap<string, SharedLayer>): Layers {
  return new Map(
    Array.from(shared, ([id, { index, owner, single, size, numbers }]): [string, PointLayer] => [
      id,
      {
        kind: 'points',
        index: PointIndex.fromBuffer(index),
        owner,
        lons: new Float64Array(0),
        lats: new Float64Array(0),
        single,
        features: new Features(size, numbers),
      },
    ]),
  );
}

function inSharedMemory<T extends Uint32Array | Float64Array>(
  numbers: T,
  Numbers: { readonly BYTES_PER_ELEMENT: number; new (buffer: SharedArrayBuffer): T },
): T {
  const copy = new Numbers(new SharedArrayBuffer(numbers.length * Numbers.BYTES_PER_ELEMENT));
  copy.set(numbers);
  return copy;
}
