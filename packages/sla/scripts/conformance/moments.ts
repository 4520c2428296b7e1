import { localToUtc, utcToLocal } from '@insedia/sla';
import { NotSupported, shown } from './case.ts';

/** An instant, a wall time of the case's zone, or a date alone, which is its midnight there. */
export interface Moment {
  readonly at: number;
  /** The wall time as it is written; undefined for an instant. */
  readonly wall: number | undefined;
  readonly isDate: boolean;
}

const TIME = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(.*)$/;
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
const DAY_MS = 86_400_000;

/**
 * Reads an instant: ISO 8601 with `T` or a space; an offset `Z`, `UTC`, `GMT`, `+01`, `+0100` or `+01:00`, without one
 * UTC; a zone in brackets; a date alone, which is midnight in the zone; numbers of seconds or milliseconds since 1970.
 */
export function instantOf(value: unknown, zone: string): Moment {
  return read(value, zone, 'UTC');
}

/** Reads a wall time of the zone, in the same forms; one that has an offset all the same is an instant. */
export function localOf(value: unknown, zone: string): Moment {
  return read(value, zone, zone);
}

function read(value: unknown, zone: string, bare: string): Moment {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { at: Math.abs(value) < 1e11 ? value * 1000 : value, wall: undefined, isDate: false };
  }
  const text = typeof value === 'string' ? value.trim() : '';
  const [, bracketed] = /\[([^\]]+)\]$/.exec(text) ?? [];
  const [, year, month, day, time, rest = ''] = TIME.exec(text.replace(/\[[^\]]+\]$/, '')) ?? [];
  if (year === undefined) throw new NotSupported(`the moment ${shown(value)}`);
  const date = `${year}-${month}-${day}`;
  if (time === undefined && rest === '') return { ...wallMoment(`${date}T00:00`, zone), isDate: true };
  const local = `${date}T${(time ?? '00:00').replace(',', '.')}`;
  const offsetMs = rest === '' ? undefined : offsetOf(rest, value);
  if (offsetMs !== undefined) return { at: wallOf(local, 'UTC') - offsetMs, wall: undefined, isDate: false };
  const there = bracketed ?? bare;
  if (there === 'UTC' && bracketed === undefined && bare !== zone) {
    return { at: wallOf(local, 'UTC'), wall: undefined, isDate: false };
  }
  return wallMoment(local, there);
}

function wallMoment(local: string, zone: string): Moment {
  return { at: wallOf(local, zone), wall: wallOf(local, 'UTC'), isDate: false };
}

function wallOf(local: string, zone: string): number {
  try {
    return localToUtc(local, zone);
  } catch {
    throw new NotSupported(`the moment "${local}" in the zone ${zone}`);
  }
}

function offsetOf(text: string, value: unknown): number {
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (hours === undefined) throw new NotSupported(`the moment ${shown(value)}`);
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
}

/** What is wrong with an instant, nothing when it is the one wanted; a date asks for the date in the zone alone. */
export function differs(wanted: Moment, got: number, zone: string): string[] {
  const shownWall = Date.parse(`${utcToLocal(got, zone)}Z`);
  if (wanted.isDate && wanted.wall !== undefined) {
    if (Math.floor(shownWall / DAY_MS) === wanted.wall / DAY_MS) return [];
    return [`expected ${written(wanted.wall).slice(0, 10)}, got ${utcToLocal(got, zone)}`];
  }
  if (wanted.wall !== undefined) return apart(wanted.wall, shownWall, '');
  return apart(wanted.at, got, 'Z');
}

function apart(wanted: number, got: number, suffix: string): string[] {
  if (wanted === got) return [];
  const seconds = (got - wanted) / 1000;
  const by = `${seconds > 0 ? '+' : ''}${seconds} s`;
  return [`expected ${written(wanted)}${suffix}, got ${written(got)}${suffix}, ${by}`];
}

/** `2021-12-06T15:30:00`. */
function written(at: number): string {
  return new Date(at)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '');
}
