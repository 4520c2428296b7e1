import { expect, test } from 'vitest';
import { ADDRESS, deskWith, listening, PASSWORD } from './desk.ts';

test('whoever signs in is asked to wait after five wrong passwords, wherever the requests say they come from', async () => {
  const desk = await deskWith(0);
  await desk.accounts.create(
    { name: 'P', email: 'p@example.org', role: 'partner', organisation: '' },
    PASSWORD,
  );
  const { address, stop } = await listening(desk.app);
  const body = JSON.stringify({ email: 'p@example.org', password: 'wrong password' });
  const statuses = [];
  for (let i = 0; i < 6; i++) {
    const headers = {
      'content-type': 'application/json',
      origin: ADDRESS,
      'x-forwarded-for': `10.0.0.${i}`,
      'x-desk-client': `10.0.1.${i}`,
    };
    statuses.push(
      (await fetch(`${address}api/auth/sign-in/email`, { method: 'POST', headers, body })).status,
    );
  }
  stop();
  await desk.close();
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});
