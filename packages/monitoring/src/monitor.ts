import type { Kpi, Readings, Stage } from '@insedia/domain/programme';
import type { Counter } from './counting/counter.ts';
import type { IsoDate } from './dates.ts';
import { MonitoringError, requireDay } from './errors.ts';
import type { EventKind, MonitoringEvent } from './events/event.ts';
import type { Fact } from './events/fact.ts';
import type { Life } from './events/life.ts';
import { type Added, EventLog, type Intake } from './events/log.ts';
import { evidenceOf } from './kpis/evidence.ts';
import { type CountedKpi, countedKpi, figureOf, type KpiFigure } from './kpis/kpi.ts';
import { messages } from './messages.ts';
import type { ExpectationFact } from './pipeline/expectation.ts';
import type { StageFact } from './pipeline/judge.ts';
import { type Pipeline, pipelineOf } from './pipeline/pipeline.ts';
import { pipelineRules } from './pipeline/rules.ts';
import { Tracks } from './pipeline/tracks.ts';

/** The part of a programme that is counted. */
export interface Monitored {
  readonly stages: readonly Stage[];
  readonly kpis: readonly Kpi[];
}

/** A KPI with the ids of its evidence, in the order it happened. */
export interface KpiState extends KpiFigure {
  readonly evidence: readonly string[];
}

/** Everything that is counted, by what the log had on a day. */
export interface MonitorState {
  readonly asOf: IsoDate;
  readonly kpis: readonly KpiState[];
  readonly pipeline: Pipeline;
}

/**
 * A log and the figures of a programme, kept up to date event by event: adding one touches what it bears on and counts
 * nothing anew. Every answer is that of a day, by what had been recorded by then: an event or a correction recorded
 * later changes no earlier answer.
 *
 * @example
 * const monitor = new Monitor({ stages: ATTRACT_2021.stages, kpis: kpisOf(ATTRACT_2021) });
 * monitor.addAll(fictionalYear(2021)).refused; // []
 * const prospects = monitor.figures('2021-09-30').find(({ id }) => id === 'prospects');
 * prospects?.value; // { of: 85n, over: 1n }
 * prospects?.status; // 'onTrack'
 */
export class Monitor {
  readonly log: EventLog = new EventLog((fact) => this.#changed(fact));
  /** The readings chosen of open points. */
  readonly readings: Readings;
  readonly #stages: Monitored['stages'];
  readonly #kpis: readonly CountedKpi[];
  readonly #counters = new Map<EventKind, Counter[]>();
  readonly #tracks: Tracks;
  readonly #expectations = new Map<string, readonly ExpectationFact[]>();

  /**
   * @param readings of the open points of the KPIs; what is not chosen is assumed
   * @throws {RangeError} if a reading is not one of its open point's
   * @throws {MonitoringError} if the window of a KPI is none
   */
  constructor(monitored: Monitored, readings: Readings = {}) {
    this.readings = readings;
    this.#stages = monitored.stages;
    this.#tracks = new Tracks(pipelineRules(monitored.stages));
    this.#kpis = monitored.kpis.map((kpi) => countedKpi(kpi, readings));
    for (const { counter } of this.#kpis) {
      for (const kind of counter.kinds)
        this.#counters.set(kind, [...(this.#counters.get(kind) ?? []), counter]);
    }
  }

  /** Takes an event in, unless it is there or is refused; in either case nothing changes. */
  add(event: MonitoringEvent): Added {
    return this.log.add(event);
  }

  /** Takes events in, in order: those read are those accepted, repeated and refused. */
  addAll(events: Iterable<MonitoringEvent>): Intake {
    return this.log.addAll(events);
  }

  /**
   * Where every KPI stands at the end of a day.
   *
   * @throws {MonitoringError} if `asOf` is no date
   */
  figures(asOf: IsoDate): KpiFigure[] {
    const day = requireDay('asOf', asOf);
    return this.#kpis.map((counted) => figureOf(counted, day));
  }

  /**
   * The ids of the events that a KPI rests on at the end of a day, in the order they happened: one for each subject
   * counted, changes of stage with those before them. A log of these alone gives the same figure.
   *
   * @throws {MonitoringError} if there is no such KPI, or `asOf` is no date
   */
  evidence(kpi: string, asOf: IsoDate): string[] {
    const day = requireDay('asOf', asOf);
    const counted = this.#kpis.find((one) => one.kpi.id === kpi);
    if (!counted) throw new MonitoringError('kpi', kpi, messages.oneOf(this.#kpis.map((one) => one.kpi.id)));
    return evidenceOf(counted.counter.counted(day), this.#tracks, day);
  }

  /**
   * Where every project is at the end of a day, and which changes of stage do not count.
   *
   * @throws {MonitoringError} if `asOf` is no date
   */
  pipeline(asOf: IsoDate): Pipeline {
    const stages = this.#stages.map(({ id }) => id);
    const expectations = (company: string): readonly ExpectationFact[] =>
      this.#expectations.get(company) ?? [];
    return pipelineOf(this.#tracks, stages, expectations, requireDay('asOf', asOf));
  }

  /**
   * Everything at the end of a day.
   *
   * @throws {MonitoringError} if `asOf` is no date
   */
  state(asOf: IsoDate): MonitorState {
    const kpis = this.figures(asOf).map((figure) => ({
      ...figure,
      evidence: this.evidence(figure.id, asOf),
    }));
    return { asOf, kpis, pipeline: this.pipeline(asOf) };
  }

  #changed(fact: Fact): void {
    if (isStage(fact)) {
      for (const [move, life] of this.#tracks.update(fact)) this.#count(move, life);
    } else {
      this.#count(fact, fact.inForce);
    }
  }

  #count(fact: Fact, life: Life): void {
    const before = fact.counted ? fact.life : undefined;
    fact.counted = true;
    fact.life = life;
    for (const counter of this.#counters.get(fact.event.kind) ?? []) counter.update(fact, before);
    if (before === undefined && isExpectation(fact)) {
      const { company } = fact.event;
      this.#expectations.set(company, [...(this.#expectations.get(company) ?? []), fact]);
    }
  }
}

function isStage(fact: Fact): fact is StageFact {
  return fact.event.kind === 'stage-changed';
}

function isExpectation(fact: Fact): fact is ExpectationFact {
  return fact.event.kind === 'expectation-stated';
}
