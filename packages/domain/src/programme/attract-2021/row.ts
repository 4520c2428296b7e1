import type { Citation, Status } from '../../act.ts';
import type { LocalizedText } from '../../localized.ts';
import type { Figure, Part, Requirement, Tracker } from '../requirement.ts';

/** The id of the decree that the programme of 2021 stands on. */
export const DECREE = 'dgr-xi-4715-2021';

/** Words of the decree and their lines in the text of the official bulletin; line breaks and hyphens apart. */
export function decree(line: string, quote: string, status: Status = 'cited'): Citation {
  return { act: DECREE, line, quote, status };
}

/** A title in Italian and in English. */
export function both(it: string, en: string): LocalizedText {
  return { it, en };
}

/** Exported names of a package of this repository. */
export function exports(module: string, ...names: readonly string[]): readonly Tracker[] {
  return names.map((name) => ({ kind: 'export', id: `@insedia/${module}#${name}` }));
}

/** Data of the programme, by their ids. */
export function data(
  kind: Exclude<Tracker['kind'], 'export'>,
  ...ids: readonly string[]
): readonly Tracker[] {
  return ids.map((id) => ({ kind, id }));
}

/** What the package of monitoring counts each kind of data with. */
const COUNTERS: Partial<Readonly<Record<Tracker['kind'], string>>> = {
  kpi: 'Monitor',
  deliverable: 'Monitor',
  deadline: 'agendaOf',
  cadence: 'agendaOf',
  service: 'servicesOf',
};

/** The trackers with the exported names that count what they name, exported names first. */
function counted(by: readonly Tracker[]): readonly Tracker[] {
  const names = by.flatMap(({ kind }) => COUNTERS[kind] ?? []);
  const all = [...by.filter(({ kind }) => kind === 'export'), ...exports('monitoring', ...names)];
  const exported = new Map(all.map((tracker) => [tracker.id, tracker]));
  return [...exported.values(), ...by.filter(({ kind }) => kind !== 'export')];
}

/** What a row says beside its title and its words. */
interface Rest {
  readonly figure?: Figure;
  readonly status?: Status;
  readonly by?: readonly (readonly Tracker[])[];
}

/** Makes the rows of a part. */
export function rowsOf(
  part: Part,
): (number: number, it: string, en: string, line: string, quote: string, rest: Rest) => Requirement {
  return (number, it, en, line, quote, { by = [], figure, status }) => ({
    number,
    part,
    title: { it, en },
    ...(figure ? { figure } : {}),
    citation: decree(line, quote, status),
    by: counted(by.flat()),
  });
}
