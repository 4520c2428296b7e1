import type { Call } from '@insedia/scoring';
import type { Context } from '../context.ts';
import { EXIT, InputError } from '../failure.ts';
import { describeLayer, type LayerDescription } from '../layers/describe.ts';
import { readCall } from '../read/call.ts';
import { readInput } from '../read/file.ts';
import { layerSources } from '../read/layers.ts';
import { formatOf } from '../read/maps/map.ts';
import { MAP_FORMATS, readMap } from '../read/maps/read-map.ts';
import { descriptionLines, type Fact } from '../text/layers-lines.ts';
import { type LayersMessages, layersMessagesIn } from '../text/layers-messages.ts';

export interface LayersOptions {
  /** A call, or a map file. */
  readonly path: string;
  /** Files that stand in for the call's own layers, by layer. */
  readonly layers: ReadonlyMap<string, string>;
  /** Coordinate systems, whatever the files say, by layer; that of a map file by the empty name. */
  readonly layerSystems: ReadonlyMap<string, string>;
  readonly json: boolean;
  readonly quiet: boolean;
}

interface Described {
  /** For programs: the layer's id, or the path of the map. */
  readonly name: string;
  readonly head: string;
  /** What the call says of it. */
  readonly facts: readonly Fact[];
  readonly file: string;
  readonly layer: LayerDescription;
}

/**
 * Describes the layers of a call, or a map file, and says what is odd in them.
 *
 * @throws {InputError} if a file cannot be read
 */
export async function layers(options: LayersOptions, context: Context): Promise<number> {
  const { alarming, complain, language, print, strong, width } = context;
  const messages = layersMessagesIn(language);
  const described = isCall(options.path) ? await ofCall(options, context) : [await ofMap(options)];
  if (options.json)
    print(
      JSON.stringify(
        Object.fromEntries(described.map(({ file, layer, name }) => [name, { file, ...layer }])),
      ),
    );
  else if (!options.quiet) {
    for (const { facts, head, layer } of described) {
      print(strong(head));
      for (const line of descriptionLines(layer, facts, language, width)) print(line);
      print('');
    }
  }
  const faulty = described.filter(({ layer }) => isFaulty(layer)).length;
  if (faulty > 0) complain(alarming(messages.faulty(faulty)));
  else if (!options.json && !options.quiet) print(messages.sound(described.length));
  return faulty > 0 ? EXIT.rejected : EXIT.ok;
}

/** Features that repeat another count twice in sums, which may be meant: they are told and are no fault. */
function isFaulty({ brokenRings, unusable }: LayerDescription): boolean {
  return unusable.length + brokenRings.length > 0;
}

/**
 * Whether a file is a call, and not a map; JSON may be either.
 *
 * @throws {InputError} if its name tells neither
 */
function isCall(path: string): boolean {
  const format = formatOf(path);
  if (format === '.json') return /"insedia"\s*:/.test(readInput(path).text.slice(0, 1000));
  if (MAP_FORMATS.includes(format)) return false;
  if (format === '.yaml' || format === '.yml') return true;
  const known = MAP_FORMATS.join(', ');
  throw new InputError({
    it: `${path}: non è un bando (.yaml, .json) né una mappa (${known}); da QGIS esportare come GeoPackage`,
    en: `${path}: neither a call (.yaml, .json) nor a map (${known}); from QGIS export as GeoPackage`,
  });
}

async function ofMap({ layerSystems, path }: LayersOptions): Promise<Described> {
  const map = await readMap(path, layerSystems.get(''));
  return { name: path, head: path, facts: [], file: path, layer: describeLayer(map) };
}

async function ofCall(
  { layerSystems, layers: elsewhere, path }: LayersOptions,
  { language, progress }: Context,
): Promise<Described[]> {
  const messages = layersMessagesIn(language);
  const { call } = readCall(path);
  const described: Described[] = [];
  const options = { call: path, layers: elsewhere, layerSystems };
  for (const { crs, definition, id, path: file } of layerSources(call, options)) {
    progress(id);
    const map = await readMap(file, crs);
    const { source, title } = definition;
    described.push({
      name: id,
      head: messages.layerHead(id, title[language]),
      facts: [
        [messages.file, file],
        ...(source ? [[messages.source, `${source.name} (${source.licence})`] as const] : []),
        [messages.usedBy, usesOf(call, id, messages, language)],
      ],
      file,
      layer: describeLayer(map),
    });
  }
  return described;
}

function usesOf(call: Call, id: string, messages: LayersMessages, language: 'it' | 'en'): string {
  const uses = call.criteria
    .filter(({ measure }) => 'layer' in measure && measure.layer === id)
    .map(({ title }) => title[language]);
  if (call.territory?.layer === id) uses.unshift(messages.territory);
  return uses.join(', ') || messages.unused;
}
