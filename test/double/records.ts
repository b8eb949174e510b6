/** What the program asked of the system; tests read it through `evaluate`. */
export type Entry = { readonly api: string; readonly args: readonly unknown[] };

export const log: Entry[] = [];

/** A member that only notes that it was called. */
export function recorded<T>(api: string, value: T): (...args: unknown[]) => T {
  return (...args) => {
    log.push({ api, args });
    return value;
  };
}

/** Requests that would have left the machine: no handler of ours served them and nothing refused them. */
export const leaked: string[] = [];
/** Requests that the program itself refused. */
export const refused: string[] = [];
