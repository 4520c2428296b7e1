import { run } from './run.js';

function show(place, printed) {
  for (const [name, text] of Object.entries(printed)) {
    const output = document.createElement('output');
    output.id = `${place}/${name}`;
    output.textContent = text;
    document.body.append(output);
  }
}

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => show('worker', data));
show('page', await run());
