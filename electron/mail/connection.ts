import { getCACertificates } from 'node:tls';
import { domainToASCII } from 'node:url';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../../shared/mail/mailServer.ts';

export type Access = {
  readonly server: Pick<MailServer, 'host' | 'port' | 'security' | 'user'>;
  /** Not asked for where the server has no user. */
  readonly password: string;
  /** Breaks the connection off. */
  readonly signal: AbortSignal;
};

/** A connection that has been greeted, is closed to others, and has given its password. The caller ends it by `close` or `quit`. */
export async function openConnection({ server, password, signal }: Access): Promise<SMTPConnection> {
  signal.throwIfAborted();
  const { host, port, security, user } = server;
  const connection = new SMTPConnection({
    host: domainToASCII(host) || host,
    port,
    // The name of this computer is nobody's business.
    name: '[127.0.0.1]',
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ca: trusted() },
    dnsTimeout: 15_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 300_000,
    logger: false,
  });
  // Errors reach whoever waits below or sends; one that comes after must not end the program.
  connection.on('error', () => undefined);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      connection.connect((error) => {
        if (error) reject(error);
        else if (user === '') resolve();
        else connection.login({ user, pass: password }, (refused) => (refused ? reject(refused) : resolve()));
      });
    });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Certificates of the authorities that the program and this computer trust: mail of authorities often stands on the latter. */
function trusted(): string[] {
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}
