import { corpusIn } from './corpus.ts';
import { tryOne, trySound } from './try-one.ts';

/** Tries the seeds of a range, a line of JSON each. */
const [folder = '', input = '', from = '1', to = '1'] = process.argv.slice(2);
const corpus = corpusIn(folder);
await trySound(corpus);
for (let seed = Number(from); seed < Number(to); seed += 1) {
  process.stdout.write(`${JSON.stringify(await tryOne(seed, corpus, input))}\n`);
}
