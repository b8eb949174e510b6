import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { defaultLayout } from '../../shared/reports/layout/settings.ts';
import { readZip } from '../documents/readZip.ts';
import type { AppUnderTest } from '../double/launch.ts';
import { launchElectron } from '../shell/launchElectron.ts';
import { pdfFacts } from '../shell/pdfFacts.ts';

const data = mkdtempSync(path.join(tmpdir(), 'Опора окно-'));
let app: AppUnderTest;
beforeAll(async () => {
  app = await launchElectron({ data });
});
afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

type Calls = 'base.create' | 'layout.save' | 'report.make' | 'form.make' | 'document.open' | 'document.showInFolder';

async function call<K extends Calls>(name: K, input: Input<K>): Promise<Output<K>> {
  const page = await app.firstWindow();
  const reply = await page.evaluate(
    ([called, given]) =>
      (globalThis as unknown as { opora: { call(name: string, input: unknown): Promise<{ data: unknown }> } }).opora.call(called, given),
    [name, input] as const,
  );
  if (!('data' in reply)) throw new Error(JSON.stringify(reply));
  return reply.data as Output<K>;
}

describe('the desktop program', () => {
  it('opens at the choice of a first base, its own font and styles in place', async () => {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size > 0 && document.styleSheets.length > 0))).toBe(
      true,
    );
  });

  it('prints a form in a window that is never shown, then shows it with the desktop', async () => {
    await call('base.create', { kind: 'empty', name: 'Район' });
    const made = await call('form.make', { instrument: 'k-self-analysis', submission: null, format: 'pdf' });
    const file = path.join(made.folder, made.name);
    const { isPdf, pages, paper, characters } = pdfFacts(readFileSync(file));
    expect({ isPdf, hasPages: pages > 0, paper }).toEqual({ isPdf: true, hasPages: true, paper: [595, 842] });
    expect([...'Самоанализ'.toLowerCase()].filter((letter) => !characters.has(letter))).toEqual([]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await app.evaluate(({ shell }) => {
      const asked: string[] = [];
      shell.showItemInFolder = (file) => void asked.push(`show ${file}`);
      shell.openPath = (file) => Promise.resolve(asked.push(`open ${file}`)).then(() => '');
      Object.assign(globalThis, { asked });
    });
    await call('document.showInFolder', { token: made.token });
    await call('document.open', { token: made.token });
    expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([`show ${file}`, `open ${file}`]);
  });

  it('draws the charts of a report as pictures in such a window where the layout wants it', async () => {
    await call('base.create', { kind: 'demo', name: 'Юрга' });
    await call('layout.save', { ...defaultLayout, charts: 'pictures' });
    const key = { kind: 'assessment-results', municipality: 'yurga', year: '2020/2021', school: null, isPublic: false };
    const made = await call('report.make', { ...key, format: 'docx' });
    const parts = readZip(readFileSync(path.join(made.folder, made.name)));
    const pictures = [...parts].filter(([name]) => name.startsWith('word/media/')).map(([, bytes]) => bytes.subarray(1, 4).toString());
    expect(pictures.length).toBeGreaterThan(2);
    expect(new Set(pictures)).toEqual(new Set(['PNG']));
    expect([...parts.keys()].filter((name) => name.startsWith('word/charts/'))).toEqual([]);
    expect(made.note).toBeUndefined();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
