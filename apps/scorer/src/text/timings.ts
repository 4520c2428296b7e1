import type { Language } from '@insedia/domain';
import type { Stage } from '../run.ts';
import type { Messages } from './messages.ts';
import { NumberWriter } from './numbers.ts';
import { table } from './terminal.ts';

/** How long each stage of a command takes. */
export class Stopwatch {
  readonly #stages: { readonly stage: Stage; readonly from: number }[] = [];

  begin(stage: Stage): void {
    this.#stages.push({ stage, from: performance.now() });
  }

  /** The seconds of each stage, of all, and the most memory the process held, a line each. */
  lines(messages: Messages, language: Language): string[] {
    const numbers = new NumberWriter(language);
    const end = performance.now();
    const seconds = (ms: number): string => `${numbers.fixed(ms / 1000, 2)} s`;
    const rows = this.#stages.map(({ from, stage }, i) => [
      messages.stage[stage],
      seconds((this.#stages[i + 1]?.from ?? end) - from),
    ]);
    const [first] = this.#stages;
    rows.push([messages.total, seconds(end - (first?.from ?? end))]);
    rows.push([messages.peakMemory, `${numbers.fixed(process.resourceUsage().maxRSS / 1024, 0)} MiB`]);
    return table(['', ''], rows, [false, true], Infinity).slice(1);
  }
}
