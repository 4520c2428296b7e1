import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../server/demonstration.ts';
import { freePort } from './desk.ts';
import { asked, cookieOf, started, ticketIds } from './process.ts';

/**
 * Kills the desk in the middle of writing, again and again, and counts what it had acknowledged and what it then lacks.
 *
 * @param writers how many write at once
 */
export async function killed(
  times: number,
  writers: number,
): Promise<{ acknowledged: number; lost: number }> {
  const data = mkdtempSync(join(tmpdir(), 'insedia-desk-'));
  const port = await freePort();
  const acknowledged = new Set<string>();
  let desk = await started(port, data);
  const cookie = await cookieOf(desk.address, 'ufficio@example.org', DEMO_PASSWORD);
  for (let kill = 0; kill < times; kill++) {
    const writing = { open: true };
    const write = async (): Promise<void> => {
      for (let i = 0; writing.open; i++) {
        const id = await asked(desk.address, cookie, `kill ${kill}, request ${i}`);
        if (id !== undefined) acknowledged.add(id);
      }
    };
    const all = Array.from({ length: writers }, write);
    // In the middle: some writes are acknowledged, others under way.
    const enough = acknowledged.size + 3 + (kill % 7);
    while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.kill();
    writing.open = false;
    await Promise.all(all);
    desk = await started(port, data);
  }
  const kept = await ticketIds(desk.address, cookie);
  await desk.kill();
  rmSync(data, { recursive: true, force: true });
  return { acknowledged: acknowledged.size, lost: [...acknowledged].filter((id) => !kept.has(id)).length };
}
