import { DEMO_PASSWORD } from '../server/demonstration.ts';
import { freePort } from '../test/desk.ts';
import { asked, cookieOf, started, ticketIds } from '../test/process.ts';

/** Two hundred clients for a minute: each reads the sites, then asks a help desk, then reads again. */
const [clients, seconds] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 60)];
const { DATABASE_URL } = process.env;
const desk = await started(await freePort(), 'out/desk-load', DATABASE_URL ? { DATABASE_URL } : {});
const cookie = await cookieOf(desk.address, 'ufficio@example.org', DEMO_PASSWORD);
const written = new Set<string>();
const took: number[] = [];
let failed = 0;
const end = performance.now() + seconds * 1000;
await Promise.all(
  Array.from({ length: clients }, async (_, client) => {
    for (let i = 0; performance.now() < end; i++) {
      const began = performance.now();
      if (i % 2 === 0) {
        const response = await fetch(`${desk.address}/api/sites`).catch(() => undefined);
        if (!response?.ok) failed++;
        await response?.arrayBuffer();
      } else {
        const id = await asked(desk.address, cookie, `client ${client}, request ${i}`);
        if (id === undefined) failed++;
        else written.add(id);
      }
      took.push(performance.now() - began);
    }
  }),
);
const kept = await ticketIds(desk.address, cookie);
const lost = [...written].filter((id) => !kept.has(id)).length;
const sorted = took.toSorted((a, b) => a - b);
const at = (share: number): string => `${(sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0)} ms`;
console.log(`${clients} clients, ${seconds} s, ${DATABASE_URL ? 'PostgreSQL' : 'PGlite'}`);
console.log(`${sorted.length} answers, ${failed} failed, ${written.size} writes acknowledged, ${lost} lost`);
console.log(`median ${at(0.5)}, 95th percentile ${at(0.95)}, 99th ${at(0.99)}`);
await desk.kill();
if (failed + lost > 0) process.exitCode = 1;
