import { run } from './run.js';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, the page that made it
self.postMessage(await run());
