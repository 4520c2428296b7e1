import type { Plan, PlanLine, Scheme } from '@insedia/budget';
import type { LocalizedText } from '@insedia/domain';
import { plain } from '../text/plain.ts';

/** Whatever a cell may name: by its id or by its title in either language. */
interface Named {
  readonly id: string;
  readonly title: LocalizedText;
}

/** The id of the thing that a text names, whatever its letter case and accents. */
export function idNamed(things: readonly Named[], text: string): string | undefined {
  const wanted = plain(text);
  return things.find(({ id, title }) => [id, title.it, title.en].some((name) => plain(name) === wanted))?.id;
}

/** The line that a cell names: `1`, `linea 1`, or its title. */
export function lineNamed({ lines }: Plan, text: string): PlanLine | undefined {
  const bare = plain(text).replace(/^(?:linea|line|voce) /, '');
  const id = idNamed(lines, bare) ?? idNamed(lines, text);
  return lines.find((line) => line.id === id);
}

/** The one source that has money on a line, for rows that name none. */
export function soleSource({ amounts }: PlanLine): string | undefined {
  const sources = new Set(amounts.map(({ source }) => source));
  return sources.size === 1 ? [...sources][0] : undefined;
}

/** The tranches of a scheme, the balance last, by what payments may call them. */
export function tranchesOf({ advance, balance, progress }: Scheme): readonly Named[] {
  const only = progress.length === 1 ? progress[0] : undefined;
  return [
    ...(advance ? [advance] : []),
    ...progress,
    balance,
    ...(only ? [{ id: only.id, title: { it: 'avanzamento', en: 'progress' } }] : []),
  ];
}

/** Names as messages list them. */
export function titles(things: readonly Named[]): LocalizedText {
  return {
    it: things.map(({ title }) => title.it).join(', '),
    en: things.map(({ title }) => title.en).join(', '),
  };
}
