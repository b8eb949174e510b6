/** One line of the bench table: ours against the bare part measured in the same run. */
export type Row = {
  readonly name: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio: string;
  readonly goal: string;
  readonly isMet: boolean;
};

/** Runs ours and the bare part in turn, `times` each after as many to warm up, and gives the median milliseconds of both. */
export async function pairedMedians(ours: () => unknown, bare: () => unknown, times = 20): Promise<{ ours: number; bare: number }> {
  for (let i = 0; i < times; i++) {
    await ours();
    await bare();
  }
  const taken = { ours: [] as number[], bare: [] as number[] };
  for (let i = 0; i < times; i++) {
    taken.ours.push(await timed(ours));
    taken.bare.push(await timed(bare));
  }
  return { ours: median(taken.ours), bare: median(taken.bare) };
}

export function ratioRow(name: string, ms: { ours: number; bare: number }, goal: number): Row {
  const ratio = ms.ours / ms.bare;
  return {
    name,
    ours: milliseconds(ms.ours),
    bare: milliseconds(ms.bare),
    ratio: `${ratio.toFixed(2)}×`,
    goal: `≤ ${goal}×`,
    isMet: ratio <= goal,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function milliseconds(value: number): string {
  return `${value < 1 ? value.toFixed(4) : value.toFixed(2)} ms`;
}
