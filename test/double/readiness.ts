const ready = Promise.withResolvers<void>();
let is = false;

export const isReady = (): boolean => is;
export const whenReady = (): Promise<void> => ready.promise;

/** After the main module has been evaluated: as in Electron, never before. */
export function becomeReady(): void {
  is = true;
  ready.resolve();
}
