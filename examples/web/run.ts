import { spawnSync } from 'node:child_process';
import { orderShown } from './show.ts';

if (spawnSync('chromium', ['--version']).status === 0) {
  for (const weights of ['area=100&access=0&price=0', 'area=20&access=60&price=20']) {
    console.log(weights, '→', (await orderShown(weights)).join(', '));
  }
} else {
  console.log('no Chromium here: serve the repository and open /examples/web/live-ranking.html in a browser');
}
