import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Received = {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
  readonly isSecure: boolean;
  readonly user: string | undefined;
};

export type MailServerHere = {
  readonly port: number;
  readonly received: Received[];
  /** Connections that were opened to it. */
  readonly connections: () => number;
  close(): Promise<void>;
};

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures', name));
/** For `localhost`, signed by itself: trusted where a test says so. */
export const certificate = { key: fixture('localhost-key.pem'), cert: fixture('localhost-cert.pem') };

/** A real mail server on this computer; takes user `imc` with password `secret` where it asks for any. */
export async function aMailServer(over: SMTPServerOptions = {}, port = 0): Promise<MailServerHere> {
  const received: Received[] = [];
  let opened = 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: over.key === undefined,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      username === 'imc' && password === 'secret' ? done(null, { user: username }) : done(new Error('Invalid username or password')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks),
          isSecure: session.secure,
          user: session.user,
        });
        done();
      });
    },
    ...over,
    onConnect(session, done) {
      opened += 1;
      if (over.onConnect) over.onConnect.call(server, session, done);
      else done();
    },
  });
  // A client that breaks off, or refuses the certificate, is what some tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    received,
    connections: () => opened,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
