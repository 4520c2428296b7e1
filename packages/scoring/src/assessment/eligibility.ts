import { distanceM } from '@insedia/spatial-index';
import type { Application, CellError } from '../applications/application.ts';
import type { ColumnMatch } from '../applications/columns.ts';
import { misplaced, neededValue, swappedCoordinates } from '../applications/messages.ts';
import type { Call, EligibilityRule, Territory } from '../call/call.ts';
import { fieldsOf, meets, valueIn } from '../call/condition.ts';
import type { Reason } from './assessment.ts';
import { type Layer, LayerError } from './layer.ts';

/** What speaks against an application: reasons make it ineligible, errors send it back. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly errors: readonly CellError[];
}

/** Checks an application against the window, the territory and every rule of a call. */
export function eligibility(
  call: Call,
  application: Application,
  columns: ColumnMatch,
  territory: TerritoryIndex | undefined,
): Verdict {
  const reasons: Reason[] = [];
  const errors: CellError[] = [];
  for (const found of [outsideWindow(call, application, columns), territory?.check(application, columns)]) {
    if (found && 'column' in found) errors.push(found);
    else if (found) reasons.push(found);
  }
  for (const rule of call.eligibility) {
    const holds = applies(rule, application);
    if (holds === false) reasons.push(broken(rule));
    if (holds === undefined) unproved(rule, application, columns, reasons, errors);
  }
  return { reasons, errors };
}

/** `true` if the rule is met or does not speak of this application, `undefined` if a field it needs is empty. */
function applies({ when, require }: EligibilityRule, { values }: Application): boolean | undefined {
  const concerned = when ? meets(values, when) : true;
  if (concerned === false) return true;
  const met = meets(values, require);
  return concerned === undefined && met !== true ? undefined : met;
}

function broken({ id, title, citation }: EligibilityRule): Reason {
  return {
    kind: 'rule',
    id,
    message: { it: `requisito non soddisfatto: ${title.it}`, en: `requirement not met: ${title.en}` },
    citation,
  };
}

function unproved(
  rule: EligibilityRule,
  { values }: Application,
  columns: ColumnMatch,
  reasons: Reason[],
  errors: CellError[],
): void {
  const { id, title, citation } = rule;
  if (rule.missing.value === 'ineligible') {
    reasons.push({
      kind: 'rule',
      id,
      message: { it: `requisito non dimostrato: ${title.it}`, en: `requirement not proved: ${title.en}` },
      citation,
    });
    return;
  }
  const fields = [...(rule.when ? fieldsOf(rule.when) : []), ...fieldsOf(rule.require)];
  for (const name of new Set(fields)) {
    if (valueIn(values, name) === null) errors.push(neededValue(columns.matched[name] ?? name, title));
  }
}

const WINDOW_TITLE = { it: 'Termini di presentazione', en: 'Submission window' };

function outsideWindow(
  { window }: Call,
  { values }: Application,
  columns: ColumnMatch,
): Reason | CellError | undefined {
  if (!window) return undefined;
  const submittedAt = valueIn(values, 'submittedAt');
  if (typeof submittedAt !== 'number')
    return neededValue(columns.matched.submittedAt ?? 'submittedAt', WINDOW_TITLE);
  if (submittedAt >= window.opens && submittedAt <= window.closes) return undefined;
  const early = submittedAt < window.opens;
  return {
    kind: 'window',
    message: early
      ? { it: 'presentata prima dell’apertura dei termini', en: 'submitted before the call opened' }
      : { it: 'presentata dopo la chiusura dei termini', en: 'submitted after the call closed' },
    citation: window.citation,
  };
}

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
      const code = valueIn(layer.properties[feature] ?? {}, territory.code);
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
  check({ position: [lon, lat], values }: Application, columns: ColumnMatch): Reason | CellError | undefined {
    const { title, citation, extent, field, withinM } = this.#territory;
    const [west, south, east, north] = extent;
    const holds = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
    const column = (name: string): string => columns.matched[name] ?? name;
    if (!holds(lon, lat) && holds(lat, lon)) return swappedCoordinates(column('lon'), lon, lat, title);
    const code = valueIn(values, field);
    if (code === null) return undefined;
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
    return away <= withinM
      ? undefined
      : misplaced(`${column('lon')}, ${column('lat')}`, `${lon}, ${lat}`, away, withinM);
  }

  #distanceM(entry: number, lon: number, lat: number): number {
    const layer = this.#layer;
    if (layer.kind === 'areas') return layer.index.distanceM(entry, lon, lat);
    const [seatLon, seatLat] = layer.positions[entry] ?? [Number.NaN, Number.NaN];
    return distanceM(lon, lat, seatLon, seatLat);
  }
}
