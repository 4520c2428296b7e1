import { openPointsOf } from '@insedia/domain/programme';
import { EVENT_KINDS } from '@insedia/monitoring';
import type { RowLocation } from '@insedia/scoring';
import { isMonthFirst } from '../../read/cells.ts';
import type { MonitoringMessages } from '../../text/monitoring-messages.ts';
import type { TableCell } from '../../write/tables/table.ts';
import { column, type MonitoringPage, type ProgrammeReport } from '../page.ts';
import type { Section } from '../section.ts';

/** How open points are read, what was refused, and the files. */
export function sourceSections(page: MonitoringPage): readonly Section[] {
  return [choicesSection(page), refusedSection(page), inputsSection(page)];
}

function choicesSection(page: MonitoringPage): Section {
  const { choices: words, none } = page.messages;
  const { programme, readings } = page.about;
  const points = openPointsOf(programme);
  return {
    id: 'readings',
    title: words.title,
    lines: [],
    tables: [
      {
        name: words.title,
        title: words.title,
        columns: [
          column(words.point, 'text', 44),
          column(words.reading, 'text', 44),
          column(words.basis, 'text', 26),
          column(words.id, 'text', 36),
        ],
        rows: points.map(({ id, readings: offered, title }): TableCell[] => {
          const chosen = readings[id];
          const reading = offered.find((one) => one.id === chosen) ?? offered[0];
          const basis = chosen === undefined ? words.assumed : words.chosen;
          return [page.say(title), page.say(reading.title), basis, `--reading ${id}=${reading.id}`];
        }),
        none,
      },
    ],
  };
}

function refusedSection(page: MonitoringPage): Section {
  const { none, refused: words } = page.messages;
  const { faults, intake } = page.about;
  return {
    id: 'refused',
    title: words.title,
    lines: warningsOf(page.about, page.messages),
    tables: [
      {
        name: words.title,
        title: words.title,
        columns: [
          column(words.place, 'text', 16),
          column(words.column, 'text', 18),
          column(words.value, 'text', 24),
          column(words.expected, 'text', 50),
          column(words.mend, 'text', 50),
        ],
        rows: faults.map(({ at, column: heading, expected, mend, value }) => [
          placeOf(at),
          heading,
          value,
          page.say(expected),
          page.say(mend),
        ]),
        none,
      },
      {
        name: words.logSheet,
        title: words.log,
        columns: [column(page.messages.changes.event, 'text', 16), column(words.mend, 'text', 90)],
        rows: intake.refused.map(({ event, text }) => [event, page.say(text)]),
        none,
      },
      {
        name: words.straysSheet,
        title: words.strays,
        columns: [
          column(page.messages.changes.kind, 'text', 40),
          column(words.item, 'text', 40),
          column(page.messages.changes.events, 'number', 10),
        ],
        rows: page.about.report.strays.map(({ events, item, kind }) => [
          page.say(EVENT_KINDS[kind]),
          item,
          events,
        ]),
        none,
      },
    ],
  };
}

function inputsSection(page: MonitoringPage): Section {
  const { inputs: words, none } = page.messages;
  return {
    id: 'inputs',
    title: words.title,
    lines: [],
    tables: [
      {
        name: words.title,
        title: words.title,
        columns: [
          column(words.what, 'text', 24),
          column(words.file, 'text', 40),
          column(words.records, 'number', 10),
          column('SHA-256', 'text', 68),
        ],
        rows: page.about.files.map(({ path, rows, sha256, sheet, what }) => [
          words[what],
          sheet === undefined ? path : `${path}, ${sheet}`,
          rows,
          sha256,
        ]),
        none,
      },
    ],
  };
}

/** What faults say of the rows that were read. */
export function warningsOf(
  { faults }: Pick<ProgrammeReport, 'faults'>,
  { refused }: MonitoringMessages,
): readonly string[] {
  const monthFirst = faults.filter(({ value }) => isMonthFirst(value)).length;
  return monthFirst > 0 ? [refused.monthFirst(monthFirst)] : [];
}

/** The row of a fault, with its sheet where there are several. */
export function placeOf({ line, record, sheet }: RowLocation): string {
  return `${sheet === undefined ? '' : `${sheet}, `}${line ?? record}`;
}
