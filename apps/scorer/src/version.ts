import manifest from '../package.json' with { type: 'json' };

/** What the outputs say they were made by. */
export const PROGRAM = { name: 'insedia', version: manifest.version } as const;
