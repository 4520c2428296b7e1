import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A message to one person, plain text. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where messages go. */
export interface Outbox {
  readonly send: (message: Message, at: Date) => Promise<void>;
}

/** Puts each message into a folder, as a file that a mail program opens (RFC 5322): nothing leaves the machine. */
export function fileOutbox(folder: string): Outbox {
  return {
    send: async ({ subject, text, to }, at) => {
      await mkdir(folder, { recursive: true });
      const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
      const headers = [
        `To: ${to}`,
        'From: insedia <desk@example.org>',
        `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
        `Message-ID: <${randomUUID()}@example.org>`,
        `Subject: ${encoded}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ];
      const body = Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
      const name = `${at.toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`;
      await writeFile(join(folder, name), `${headers.join('\r\n')}\r\n\r\n${body}\r\n`);
    },
  };
}
