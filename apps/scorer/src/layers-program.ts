import { Argument, type Command } from 'commander';
import type { Context } from './context.ts';
import type { ProgramParts } from './program-parts.ts';
import { layersMessagesIn } from './text/layers-messages.ts';

interface LayersFlags {
  readonly crs: ReadonlyMap<string, string>;
  readonly json?: boolean;
  readonly layer: ReadonlyMap<string, string>;
  readonly quiet?: boolean;
}

/** Adds `insedia layers`. */
export function addLayersCommand(
  context: Context,
  root: Command,
  { command, done, layerOptions }: ProgramParts,
): void {
  const messages = layersMessagesIn(context.language);
  layerOptions(command(root, 'layers', messages.layers, 'layers call.yaml'))
    .addArgument(new Argument(`<${messages.fileName}>`, messages.fileArgument))
    .option('--json', context.messages.jsonOption)
    .action(async (path: string, { crs, json = false, layer, quiet = false }: LayersFlags) => {
      const { layers } = await import('./commands/layers.ts');
      done(await layers({ path, layers: layer, layerSystems: crs, json, quiet }, context));
    });
}
