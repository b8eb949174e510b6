import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppUnderTest } from '../double/launch.ts';
import { facts } from './facts/index.ts';
import { faultyCopy } from './faultyCopy.ts';
import { faultyPrograms } from './faultyPrograms.ts';
import { launchElectron } from './launchElectron.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'opora-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(faultyPrograms)('in $name', ({ name, faults }) => {
  const all = faults.flatMap(({ fault }) => fault);
  let app: AppUnderTest;
  let copy: ReturnType<typeof faultyCopy>;
  beforeAll(async () => {
    copy = faultyCopy(name.replaceAll(' ', '-'), all);
    app = await launchElectron({ data: path.join(folder, name), main: copy.main, env: { DOUBLE_PATIENCE_MS: '5000' } });
  });
  afterAll(async () => {
    await app.close();
    copy.remove();
  });

  it.each(faults)('$name is caught', async ({ fact, shows }) => {
    const seen = await facts[fact].look(app).catch(String);
    expect(seen).not.toEqual(facts[fact].sees);
    expect(seen).toEqual(shows);
  });
});
