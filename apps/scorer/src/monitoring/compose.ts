import { basename } from 'node:path';
import { ATTRACT_2021, kpisOf, openPointsOf, type Readings } from '@insedia/domain/programme';
import { type IsoDate, Monitor, reportBefore, reportOf } from '@insedia/monitoring';
import type { DecimalMark } from '@insedia/scoring';
import { gather } from '../budget/gather.ts';
import { type BudgetStatement, statementAt } from '../budget/statement.ts';
import { UsageError } from '../failure.ts';
import { columnsIn, headingsOf } from '../read/columns.ts';
import { openBook, tableIn } from '../read/sheets.ts';
import { bearingOn, choose, onWorkingTime } from '../sla/choices.ts';
import { EVENT_COLUMNS as TICKET_COLUMNS } from '../sla/event-columns.ts';
import { instantOf } from '../sla/instant.ts';
import { type SlaReport, slaReportOf } from '../sla/report.ts';
import type { ProgrammeReport, ReadFile } from './page.ts';
import { type LogFile, readLog } from './read-log.ts';

/** What the command line says a report is made from. */
export interface ReportInputs {
  readonly events: string;
  readonly asOf: IsoDate;
  /** The day of the report before; that of the cadence if absent. */
  readonly since?: IsoDate | undefined;
  /** `POINT=READING`, of the programme’s open points. */
  readonly reading: readonly string[];
  readonly sheet?: string | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** Events of the help desks. */
  readonly sla?: string | undefined;
  /** Expenditure documents. */
  readonly budget?: string | undefined;
}

/** A report, and the file of its events. */
export interface Composed {
  readonly about: ProgrammeReport;
  readonly log: LogFile;
}

/**
 * Reads the files and makes the report.
 *
 * @throws {InputError} if a file cannot be used
 * @throws {UsageError} if there is no such reading, or the report before is not before
 */
export async function compose(inputs: ReportInputs): Promise<Composed> {
  const { asOf } = inputs;
  const programme = ATTRACT_2021;
  const readings = readingsIn(inputs.reading);
  const since = inputs.since ?? reportBefore(programme, asOf, readings);
  if (since > asOf) throw sinceAfter(since, asOf);
  const log = await readLog(inputs.events, inputs);
  const monitor = new Monitor({ stages: programme.stages, kpis: kpisOf(programme) }, readings);
  const intake = monitor.addAll(log.events);
  const sla = inputs.sla === undefined ? undefined : await slaOf(inputs.sla, asOf);
  const budget =
    inputs.budget === undefined ? undefined : await budgetOf(inputs.budget, asOf, inputs.decimal);
  const report = reportOf(programme, monitor, { asOf, since });
  const about: ProgrammeReport = {
    programme,
    readings,
    report,
    intake,
    faults: log.faults,
    refusedRows: log.refused,
    later: monitor.log.size - report.events,
    sla: sla?.report,
    budget,
    files: [
      { what: 'events', path: basename(log.path), sheet: log.sheet, sha256: log.sha256, rows: log.rows },
      ...(sla ? [sla.file] : []),
      ...(budget?.gathered.files ?? []).map(
        ({ path, rows, sha256, sheet }): ReadFile => ({ what: 'documents', path, rows, sha256, sheet }),
      ),
    ],
  };
  return { about, log };
}

/** Service levels in the year of the day, as they stood at its end, on the assumptions that `sla report` states. */
async function slaOf(
  path: string,
  asOf: IsoDate,
): Promise<{ readonly report: SlaReport; readonly file: ReadFile }> {
  const chosen = choose({});
  const file = tableIn(await openBook(path), headingsOf(TICKET_COLUMNS), TICKET);
  const columns = columnsIn(TICKET_COLUMNS, file.place, file.table.headings);
  const name = basename(path);
  const endOfDay = instantOf(`${asOf} 23:59:59`, chosen.policy.office.timeZone, '--as-of');
  const statements = bearingOn(chosen.statements, [chosen.policy.choices.reading]);
  const report = onWorkingTime(() =>
    slaReportOf(
      file.table,
      columns,
      { path: name, sha256: file.sha256, sheet: file.sheet },
      { ...chosen, statements },
      { period: asOf.slice(0, 4), asOf: endOfDay, basis: 'due', overdue: 'counted' },
    ),
  );
  const rows = report.rows.read;
  return { report, file: { what: 'tickets', path: name, sheet: file.sheet, sha256: file.sha256, rows } };
}

async function budgetOf(
  documents: string,
  asOf: IsoDate,
  decimal: DecimalMark | undefined,
): Promise<BudgetStatement> {
  const gathered = await gather({ documents, decimal, reading: [] });
  return statementAt(gathered, asOf, { requestedOn: undefined, guaranteeOn: undefined });
}

/** @throws {UsageError} if a point or a reading is none of the programme’s */
function readingsIn(stated: readonly string[]): Readings {
  const points = openPointsOf(ATTRACT_2021);
  return Object.fromEntries(
    stated.map((text) => {
      const [id = '', name = ''] = text.split('=').map((part) => part.trim());
      const point = points.find((one) => one.id === id);
      const offered = (point?.readings ?? []).map((reading) => reading.id);
      if (offered.includes(name)) return [id, name];
      const there = point ? offered.map((one) => `${id}=${one}`) : points.map((one) => `${one.id}=…`);
      throw new UsageError({
        it: `--reading «${text}»: ci sono: ${there.join(', ')}`,
        en: `--reading “${text}”: there are: ${there.join(', ')}`,
      });
    }),
  );
}

function sinceAfter(since: IsoDate, asOf: IsoDate): UsageError {
  return new UsageError({
    it: `--since ${since}: il rapporto precedente non può essere dopo questo, che è del ${asOf}`,
    en: `--since ${since}: the report before cannot be after this one, which is of ${asOf}`,
  });
}

const TICKET = { it: 'evento', en: 'event' };
