import { ipcMain } from 'electron';
import type { Handlers } from '../shared/ipc/contract.ts';
import type { Reply } from '../shared/ipc/wire.ts';
import { dispatch, type Log } from './ipc/serve.ts';
import { isTrustedFrame } from './ipc/trustedFrame.ts';
import { origin } from './protocol.ts';

const foreign: Reply = { ok: false, code: 'no-permission', message: 'Запрос отклонён: он пришёл не из окна программы.', fields: {} };

/** The only channel between a page and this process. */
export function openCallDoor(handlers: Handlers, log: Log): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isTrustedFrame(event.senderFrame, origin)) return foreign;
    return dispatch(handlers, typeof name === 'string' ? name : '', input, log);
  });
}
