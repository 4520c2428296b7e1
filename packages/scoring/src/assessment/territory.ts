import { distanceM } from '@insedia/spatial-index';
import type { Application, CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { misplaced, neededValue, swappedCoordinates } from '../applications/messages.ts';
import { written } from '../applications/number.ts';
import { at } from '../at.ts';
import type { Territory } from '../call/call.ts';
import { valueIn } from '../call/condition.ts';
import { type Layer, LayerError } from '../measures/layer.ts';
import type { Reason } from './assessment.ts';

/** The municipalities of a territory, ready to check where sites lie. */
export class TerritoryIndex {
  readonly #territory: Territory;
  readonly #layer: Exclude<Layer, { kind: 'lines' }>;
  readonly #entries = new Map<string, number[]>();

  /** @throws {LayerError} if the layer holds lines, or a feature without a code */
  constructor(territory: Territory, layer: Layer) {
    if (layer.kind === 'lines') {
      throw new LayerError(territory.layer, {
        it: 'lo strato del territorio deve contenere aree o punti',
        en: 'the layer of the territory must hold areas or points',
      });
    }
    this.#territory = territory;
    this.#layer = layer;
    for (const [entry, feature] of layer.owner.entries()) {
      const code = layer.features.value(feature, territory.code);
      if (code === null) {
        throw new LayerError(territory.layer, {
          it: `l’elemento ${feature + 1} non ha un codice nella proprietà «${territory.code}»`,
          en: `feature ${feature + 1} has no code in the property “${territory.code}”`,
        });
      }
      const entries = this.#entries.get(String(code));
      if (entries) entries.push(entry);
      else this.#entries.set(String(code), [entry]);
    }
  }

  /** A reason if the municipality is not of this territory, an error if the site does not lie in its municipality. */
  check(
    { decimalMark, position: [lon, lat], values }: Application,
    columns: ColumnMatch,
  ): Reason | CellError | undefined {
    const { title, citation, extent, field, withinM } = this.#territory;
    const [west, south, east, north] = extent;
    const holds = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
    const column = (name: string): string => columns.matched[name] ?? name;
    const cells = `${column('lon')}, ${column('lat')}`;
    const [lonText, latText] = [written(lon, decimalMark), written(lat, decimalMark)];
    if (!holds(lon, lat) && holds(lat, lon)) return swappedCoordinates(cells, lonText, latText, title);
    const code = valueIn(values, field);
    if (code === null) return neededValue(column(field), title);
    const entries = this.#entries.get(String(code));
    if (!entries) {
      return {
        kind: 'territory',
        message: {
          it: `il comune ${String(code)} non è in «${title.it}»`,
          en: `the municipality ${String(code)} is not in “${title.en}”`,
        },
        citation,
      };
    }
    const away = Math.min(...entries.map((entry) => this.#distanceM(entry, lon, lat)));
    return away <= withinM ? undefined : misplaced(cells, `${lonText}; ${latText}`, away, withinM);
  }

  #distanceM(entry: number, lon: number, lat: number): number {
    const layer = this.#layer;
    if (layer.kind === 'areas') return layer.index.distanceM(entry, lon, lat);
    return distanceM(lon, lat, at(layer.lons, entry), at(layer.lats, entry));
  }
}
