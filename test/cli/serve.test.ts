import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { aBase, aFolder } from '../db/aBase.ts';
import { cli, runCli } from './runCli.ts';

test('serve prints its address, answers for the one base, keeps other writers out and readers in, and ends when interrupted', async () => {
  const file = aBase();
  const data = aFolder();
  const server = spawn(process.execPath, [cli, 'serve', '--db', file], {
    env: { ...process.env, OPORA_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const [line] = (await Promise.race([once(server.stdout), ended.then(() => [''])])) as [string];
  expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+$/);

  const { origin, hash } = new URL(line);
  const response = await fetch(`${origin}/call/base.state`, {
    method: 'POST',
    headers: { origin, 'x-token': hash.slice('#token='.length), 'content-type': 'application/json' },
    body: '{}',
  });
  expect(await response.json()).toMatchObject({ ok: true, data: { base: { name: 'Кореновский район' }, mayChange: false } });

  const folder = path.dirname(file);
  const second = await runCli(['serve', '--db', file], folder);
  expect([second.exit, second.stdout, second.stderr]).toEqual([1, '', expect.stringMatching(/^base-in-use: /)]);
  const check = await runCli(['check', '--db', file], folder);
  expect([check.exit, JSON.parse(check.stdout)]).toEqual([0, { ok: true, problems: [] }]);

  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(path.join(data, 'bases'))).toBe(false);
});

async function once(output: NodeJS.ReadableStream): Promise<readonly string[]> {
  for await (const line of createInterface({ input: output })) return [line];
  return [''];
}
