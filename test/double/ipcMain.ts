import { strict } from './strict.ts';

export type IpcHandler = (event: unknown, ...args: unknown[]) => unknown;

/** Under this name in Electron too, so that a test can call a handler with a frame of its own making. */
const _invokeHandlers = new Map<string, IpcHandler>();

export const ipcMain = strict('ipcMain', {
  _invokeHandlers,
  handle(channel: string, handler: IpcHandler) {
    if (_invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    _invokeHandlers.set(channel, handler);
  },
});
