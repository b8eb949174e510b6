import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Longer names of sockets are cut by the system. */
const maxSocketName = 100;

/**
 * The right to be the one program on a data folder, as Electron's own lock gives it to the desktop shell.
 * @param onSecond called when another instance was started and has left
 * @returns a function that gives the right back; null: another instance has it and was asked to come forward
 */
export async function takeInstance(data: string, onSecond: () => void): Promise<(() => void) | null> {
  const address = socketOf(data);
  const first = await listen(address, onSecond);
  if (first !== 'taken') return () => first?.close();
  if (await ask(address)) return null;
  // Left behind by a program that was killed.
  rmSync(address, { force: true });
  const second = await listen(address, onSecond);
  return second === 'taken' ? null : () => second?.close();
}

function socketOf(data: string): string {
  const name = `opora-${createHash('sha256').update(path.resolve(data)).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inData = path.join(data, 'window.sock');
  return Buffer.byteLength(inData) <= maxSocketName ? inData : path.join(tmpdir(), `${name}.sock`);
}

/** null: there can be no socket here; the lock of the base itself still holds. */
function listen(address: string, onSecond: () => void): Promise<Server | 'taken' | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end();
      onSecond();
    });
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? 'taken' : null));
    server.listen(address, () => resolve(server.unref()));
  });
}

/** Whether someone is there and has heard. */
function ask(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('error', () => resolve(false));
    socket.once('close', (hadError) => resolve(!hadError));
    socket.resume();
  });
}
