import { afterAll, beforeAll, expect, test } from 'vitest';
import { append, factsOf } from '../server/facts.ts';
import { deskWith } from './desk.ts';

const HOUR_MS = 3_600_000;
let desk: Awaited<ReturnType<typeof deskWith>>;
let [lodi, lecco, officer] = ['', '', ''];
beforeAll(async () => {
  desk = await deskWith(0);
  lodi = await desk.signIn('municipality', 'lodi', '098031');
  lecco = await desk.signIn('municipality', 'lecco', '097042');
  officer = await desk.signIn('officer', 'carla');
});
afterAll(() => desk.close());

const at = (hours: number): void => {
  desk.clock.now = new Date(Date.parse('2021-09-30T08:00:00Z') + hours * HOUR_MS); // a Thursday, 10 in Rome
};
const open = async (): Promise<string> => {
  const body = { desk: 'municipalities', title: 'Oneri', text: 'Come si indicano?' };
  return (await desk.ask('POST', '/api/tickets', lodi, body)).json.id;
};
const seen = async (cookie: string, id: string) => {
  const { json } = await desk.ask('GET', '/api/tickets', cookie);
  return json.tickets.find((ticket: { id: string }) => ticket.id === id);
};
const step = (cookie: string, id: string, kind: string, after: number) =>
  desk.ask('POST', `/api/tickets/${id}`, cookie, { kind, text: 'x', after });

test('a request answered in time is met, one answered after it is late', async () => {
  at(0);
  const [quick, slow] = [await open(), await open()];
  at(4);
  expect((await step(officer, quick, 'replied', (await seen(officer, quick)).last)).status).toBe(201);
  // 48 hours on working days, Thursday to Monday: overrun on Tuesday.
  at(24 * 5);
  expect((await seen(lodi, slow)).status.targets[0].state).toBe('breached');
  await step(officer, slow, 'replied', (await seen(officer, slow)).last);
  expect((await seen(lodi, quick)).status.targets[0].state).toBe('met');
  expect((await seen(lodi, slow)).status.targets[0].state).toBe('met-late');
});

test('a pause keeps the clock, and whoever asked may go on', async () => {
  at(0);
  const id = await open();
  at(1);
  await step(officer, id, 'paused', (await seen(officer, id)).last);
  at(24 * 10);
  expect((await seen(lodi, id)).status.targets[0]).toMatchObject({ state: 'paused' });
  expect((await step(lodi, id, 'resumed', (await seen(lodi, id)).last)).status).toBe(201);
  at(24 * 10 + 1);
  expect((await seen(lodi, id)).status.targets[0]).toMatchObject({ state: 'running' });
});

test('a municipality sees its own requests only, and takes no step of the office', async () => {
  at(0);
  const id = await open();
  expect(await seen(lecco, id)).toBe(undefined);
  const { last } = await seen(lodi, id);
  expect((await step(lecco, id, 'resumed', last)).status).toBe(404);
  expect((await step(lodi, id, 'replied', last)).json.fields).toEqual({ kind: 'officers take this step' });
  expect((await step(officer, 'none', 'replied', last)).status).toBe(404);
});

test('of two officers who write at once the second is told, and nothing is lost', async () => {
  at(0);
  const id = await open();
  const { last } = await seen(officer, id);
  const answers = await Promise.all(
    ['replied', 'paused', 'closed'].map((kind) => step(officer, id, kind, last)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  expect((await seen(officer, id)).history).toHaveLength(2);
});

test('facts are added one at a time, each seen by whoever adds the next', async () => {
  const fact = { subject: 'one', recordedAt: new Date(0), by: 'test', content: {} };
  const first = await append(desk.database, 'site', fact, 0);
  expect(first).toHaveProperty('id');
  expect(await append(desk.database, 'site', fact, 0)).toEqual({
    unseen: 'id' in first ? first.id : undefined,
  });
  expect(await factsOf(desk.database, 'site', 'one')).toHaveLength(1);
});
