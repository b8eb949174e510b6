/** Where passwords lie. `system`: encrypted by the system's store; `memory`: until the program ends. */
export type Secrets = {
  readonly keeps: 'system' | 'memory';
  /** null: none, or none that can be read any more. */
  find(name: string): string | null;
  /** `value` null removes it. */
  save(name: string, value: string | null): void;
};

export function secretsInMemory(): Secrets {
  const held = new Map<string, string>();
  return {
    keeps: 'memory',
    find: (name) => held.get(name) ?? null,
    save(name, value) {
      if (value === null) held.delete(name);
      else held.set(name, value);
    },
  };
}
