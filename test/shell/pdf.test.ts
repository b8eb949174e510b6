import { chmodSync, mkdtempSync, readdirSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../electron/documents/browser.ts';
import { chromiumPrinter } from '../../electron/documents/pdf.ts';
import { aTree } from './aTree.ts';
import { pdfFacts } from './pdfFacts.ts';

const page = path.join(import.meta.dirname, 'page');
const folder = mkdtempSync(path.join(tmpdir(), 'opora-test-'));
beforeAll(() => vi.stubEnv('TMPDIR', folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('opora-print-'));

describe('printing to PDF without a desktop shell', () => {
  it('gives an A4 PDF whose text can be found, and leaves nothing behind', async () => {
    const { isPdf, pages, paper, characters } = pdfFacts(await chromiumPrinter(page)(aTree('Аналитический отчёт')));
    expect({ isPdf, pages, paper }).toEqual({ isPdf: true, pages: 1, paper: [595, 842] });
    expect(characters).toEqual(new Set('Аналитический отчёт'));
    expect(profiles()).toEqual([]);
  });

  it('says what to do where there is no browser', async () => {
    await expect(chromiumPrinter(page, { browser: null })(aTree('x'))).rejects.toMatchObject({ code: 'no-browser', message: /Установите/ });
  });

  it('says so where the browser does not start', async () => {
    const browser = path.join(folder, 'broken');
    writeFileSync(browser, '#!/bin/sh\nexit 3\n');
    chmodSync(browser, 0o755);
    await expect(chromiumPrinter(page, { browser })(aTree('x'))).rejects.toMatchObject({ code: 'no-browser', message: /не запустился/ });
    const missing = path.join(folder, 'missing');
    await expect(chromiumPrinter(page, { browser: missing })(aTree('x'))).rejects.toMatchObject({ code: 'no-browser' });
  });

  it('gives up in time and kills the browser', async () => {
    const printing = chromiumPrinter(page, { limitMs: 3000 })(aTree('never'));
    await expect(printing).rejects.toMatchObject({ code: 'no-browser', message: /за отведённое время/ });
    expect(profiles()).toEqual([]);
  });

  it('takes an error of the page for a bug', async () => {
    await expect(chromiumPrinter(page)(aTree('broken'))).rejects.toThrow('cannot lay out');
  });
});

describe('finding a browser', () => {
  it('takes $CHROMIUM before all others, and no other instead of it', () => {
    const env = { CHROMIUM: process.execPath, PATH: '' };
    expect(findBrowser({ env, platform: 'linux', home: '/' })).toBe(process.execPath);
    expect(findBrowser({ env: { ...process.env, CHROMIUM: '/nowhere/chrome' }, platform: 'linux', home: '/' })).toBeNull();
  });

  it('finds a browser by name on PATH', () => {
    const browser = path.join(folder, 'google-chrome');
    writeFileSync(browser, '');
    chmodSync(browser, 0o755);
    const found = findBrowser({ env: { PATH: `relative:${folder}` }, platform: 'linux', home: '/' });
    expect([browser, '/usr/bin/chromium']).toContain(found);
  });

  it('finds a browser where Windows and macOS install it', () => {
    const windows = path.join(folder, 'Microsoft/Edge/Application/msedge.exe');
    const mac = path.join(folder, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    for (const file of [windows, mac]) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, '');
      chmodSync(file, 0o755);
    }
    expect(findBrowser({ env: { 'PROGRAMFILES(X86)': folder }, platform: 'win32', home: '/' })).toBe(windows);
    expect(findBrowser({ env: {}, platform: 'darwin', home: folder })).toBe(mac);
  });
});
