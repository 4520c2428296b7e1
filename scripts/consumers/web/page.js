import { run } from './run.js';

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const fromWorker = new Promise((resolve, reject) => {
  worker.addEventListener('message', ({ data }) => resolve(data));
  worker.addEventListener('error', reject);
});

/** What ran in a place, each under the name of the place and its own. */
function placed(place, printed) {
  return Object.entries(printed).map(([name, text]) => [`${place}/${name}`, text]);
}

const results = [...placed('page', await run()), ...placed('worker', await fromWorker)];
await fetch('/results', { method: 'POST', body: JSON.stringify(Object.fromEntries(results)) });
