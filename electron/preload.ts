import { contextBridge, ipcRenderer } from 'electron';

/** The one thing the page is given: a call that the main process checks. */
contextBridge.exposeInMainWorld('opora', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
});
