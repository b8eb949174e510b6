/** Where passwords lie. `system`: encrypted by the system's store; `memory`: until the program ends. */
export type Secrets = {
  keeps(): Promise<'system' | 'memory'>;
  /** null: none, or none that can be read any more. */
  find(name: string): Promise<string | null>;
  /** `value` null removes it. */
  save(name: string, value: string | null): Promise<void>;
};

export function secretsInMemory(): Secrets {
  const held = new Map<string, string>();
  return {
    keeps: () => Promise.resolve('memory'),
    find: (name) => Promise.resolve(held.get(name) ?? null),
    save(name, value) {
      if (value === null) held.delete(name);
      else held.set(name, value);
      return Promise.resolve();
    },
  };
}
