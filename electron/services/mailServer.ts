import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MailServerView } from '../../shared/ipc/calls/outbox.ts';
import { MailServer, noMailServer } from '../../shared/mail/mailServer.ts';
import { replaceFile } from './replaceFile.ts';
import type { Secrets } from './secrets.ts';

export type MailServerSettings = ReturnType<typeof mailServerSettings>;

/**
 * The server that letters go through, in the data folder of this computer and not in the base: a base that was brought here makes the
 * program open no connection. The password is another one's for every server and user.
 */
export function mailServerSettings(dataFolder: string, secrets: Secrets) {
  const file = path.join(dataFolder, 'mail.json');
  const secretOf = ({ host, port, user }: MailServer) => `smtp ${host} ${port} ${user}`;
  let known: MailServer | null = null;

  function server(): MailServer {
    known ??= read(file);
    return known;
  }

  /** Empty: the server asks for none; null: not known. */
  async function password(): Promise<string | null> {
    const current = server();
    return current.user === '' ? '' : secrets.find(secretOf(current));
  }

  return {
    server,
    async view(): Promise<MailServerView> {
      return { server: server(), hasPassword: (await password()) !== null, keeps: await secrets.keeps() };
    },
    password,
    async save(next: MailServer, given: string | null): Promise<void> {
      const before = server();
      replaceFile(file, JSON.stringify(next, null, 2));
      known = next;
      if (before.user !== '' && secretOf(before) !== secretOf(next)) await secrets.save(secretOf(before), null);
      if (given !== null && next.user !== '') await secrets.save(secretOf(next), given === '' ? null : given);
    },
    savePassword: (given: string): Promise<void> => secrets.save(secretOf(server()), given),
  };
}

function read(file: string): MailServer {
  try {
    return MailServer.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return noMailServer;
  }
}
