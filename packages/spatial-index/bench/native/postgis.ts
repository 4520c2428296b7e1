/// <reference types="node" />
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';

const INSTALLED = '/usr/lib/postgresql';

/** PostGIS is slow enough to be asked little. */
const QUERIES = 200;

/** What the statements from the first that is timed are for. */
const TASKS = ['build', 'analyze', 'nearest', '8 nearest', 'count 10 km', 'count 50 km'];

const neighbors = (k: number) => `
  SELECT sum(farthest) FROM query CROSS JOIN LATERAL (
    SELECT max(metres) AS farthest FROM (
      SELECT ST_Distance(point.place, query.place, false) AS metres FROM point
      ORDER BY point.place <-> query.place LIMIT ${k}) AS near) AS last;`;
const count = (radiusM: number) => `
  SELECT count(*) FROM query JOIN point ON ST_DWithin(point.place, query.place, ${radiusM}, false);`;

const SCRIPT = `
  SET client_min_messages = warning;
  CREATE EXTENSION postgis;
  CREATE TABLE lonlat (number serial, lon float8, lat float8);
  \\copy lonlat (lon, lat) FROM points.csv CSV
  CREATE TABLE point AS SELECT ST_MakePoint(lon, lat)::geography AS place FROM lonlat;
  TRUNCATE lonlat;
  \\copy lonlat (lon, lat) FROM queries.csv CSV
  CREATE TABLE query AS SELECT ST_MakePoint(lon, lat)::geography AS place FROM lonlat;
  SELECT postgis_lib_version();
  SET client_min_messages = log;
  SET log_statement_stats = on;
  CREATE INDEX ON point USING gist (place);
  ANALYZE;
  ${neighbors(1)} ${neighbors(8)} ${count(10_000)} ${count(50_000)}`;

/** Runs a cluster of its own on a socket in a temporary folder, asks it, and removes it. */
export function askPostgis(folder: string): Outcome {
  const peer = 'PostGIS';
  const version = existsSync(INSTALLED) ? readdirSync(INSTALLED).toSorted().at(-1) : undefined;
  const control = `/usr/share/postgresql/${version}/extension/postgis.control`;
  if (version === undefined || !existsSync(control)) {
    return { peer, absent: 'no extension of that name (Debian: postgresql-15-postgis-3)' };
  }
  const home = mkdtempSync(join(tmpdir(), 'postgis-'));
  const owner = serverOwner();
  if (owner !== undefined) chownSync(home, owner.uid, owner.gid);
  const call = (program: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(join(INSTALLED, version, 'bin', program), args, {
      cwd: home,
      ...owner,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    return { stdout, stderr };
  };
  const data = join(home, 'data');
  try {
    writeCsv(join(folder, 'points.f64'), join(home, 'points.csv'), Infinity);
    writeCsv(join(folder, 'queries.f64'), join(home, 'queries.csv'), QUERIES);
    writeFileSync(join(home, 'ask.sql'), SCRIPT);
    call('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync']);
    const settings =
      'listen_addresses= fsync=off jit=off max_parallel_workers_per_gather=0 shared_buffers=512MB';
    const flags = settings.split(' ').flatMap((setting) => ['-c', setting]);
    call('pg_ctl', [
      '-D',
      data,
      '-o',
      ['-k', home, ...flags].join(' '),
      '-l',
      join(home, 'log'),
      '-w',
      'start',
    ]);
    try {
      const psql = ['-h', home, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAt', '-f', 'ask.sql'];
      return outcome(peer, call('psql', psql));
    } finally {
      call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The server refuses to run as root. */
function serverOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: string): number {
  return Number(spawnSync('id', [flag, 'postgres']).stdout);
}

function writeCsv(from: string, to: string, most: number): void {
  const bytes = readFileSync(from);
  const numbers = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const rows: string[] = [];
  for (let i = 0; i < Math.min(most, numbers.length / 2); i++)
    rows.push(`${numbers[2 * i]},${numbers[2 * i + 1]}`);
  writeFileSync(to, rows.join('\n'));
}

/** The server says of each statement how many seconds of CPU it took. */
function outcome(peer: string, { stdout, stderr }: { stdout: string; stderr: string }): Outcome {
  const [version = '', ...sums] = stdout.trim().split('\n');
  const used = [...stderr.matchAll(/([\d.]+) s user, ([\d.]+) s system, [\d.]+ s elapsed/g)];
  const seconds = used.map(([, user, system]) => Number(user) + Number(system));
  if (seconds.length < TASKS.length) throw new Error(`${peer} said nothing of its time: ${stderr}`);
  const taken = TASKS.map((task, i) => [
    task,
    (1e9 * (seconds[i] ?? 0)) / (task === 'build' ? 1_000_000 : QUERIES),
  ]);
  const ns = Object.fromEntries(taken.filter(([task]) => task !== 'analyze'));
  return { peer, version, ns, sums: sums.map(Number), queries: QUERIES };
}
