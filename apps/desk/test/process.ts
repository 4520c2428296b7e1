import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The desk as a process of its own, as built. */
export interface Process {
  readonly child: ChildProcess;
  readonly address: string;
  /** Ends it at once, whatever it is doing. */
  readonly kill: () => Promise<void>;
}

/** Starts the desk and waits until it answers. */
export async function started(port: number, data: string, env: NodeJS.ProcessEnv = {}): Promise<Process> {
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--data', data], {
    env: { PATH: process.env.PATH, DESK_SECRET: 'a secret of thirty-two characters!', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((ended) => child.once('exit', () => ended()));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    const there = await fetch(`${address}/api/me`).catch(() => undefined);
    if (there?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    child,
    address,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** Signs in; the cookies. */
export async function cookieOf(address: string, email: string, password: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: address };
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Asks a help desk; the id of the ticket, once it is acknowledged, nothing if the desk went away. */
export async function asked(address: string, cookie: string, title: string): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', origin: address, cookie };
  const body = JSON.stringify({ desk: 'investors', title, text: 'invented' });
  const response = await fetch(`${address}/api/tickets`, { method: 'POST', headers, body }).catch(
    () => undefined,
  );
  if (response?.status !== 201) return undefined;
  const { id }: { id?: unknown } = await response.json().catch(() => ({}));
  return typeof id === 'string' ? id : undefined;
}

/** The ids of all tickets. */
export async function ticketIds(address: string, cookie: string): Promise<Set<string>> {
  const response = await fetch(`${address}/api/tickets`, { headers: { cookie } });
  const { tickets }: { tickets: { id: string }[] } = await response.json();
  return new Set(tickets.map(({ id }) => id));
}
