import { run } from './run.js';

self.postMessage(await run());
