import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { dataFolder, documentsFolder } from '../../electron/services/dataFolder.ts';
import { journal } from '../../electron/services/journal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'Опора журнал-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('folders', () => {
  it('are where the system keeps them', () => {
    const home = homedir();
    expect(dataFolder({ env: {}, platform: 'linux', home })).toBe(path.join(home, '.local/share/opora'));
    expect(dataFolder({ env: { XDG_DATA_HOME: '/xdg' }, platform: 'linux', home })).toBe(path.join('/xdg', 'opora'));
    expect(dataFolder({ env: { APPDATA: '/roaming' }, platform: 'win32', home })).toBe(path.join('/roaming', 'Opora'));
    expect(dataFolder({ env: {}, platform: 'darwin', home })).toBe(path.join(home, 'Library/Application Support/Opora'));
    expect(documentsFolder({ env: {}, platform: 'linux', home })).toBe(path.join(home, 'Documents/Опора'));
  });

  it('are where the user names them', () => {
    const env = { OPORA_DATA: 'данные', OPORA_DOCUMENTS: '/documents' };
    expect(dataFolder({ env, platform: 'win32', home: '/' })).toBe(path.resolve('данные'));
    expect(documentsFolder({ env, platform: 'win32', home: '/' })).toBe(path.resolve('/documents'));
  });
});

describe('the journal', () => {
  it('notes time, place and error, and keeps one older copy', () => {
    const log = journal(folder, () => new Date('2020-12-17T10:00:00Z'));
    const file = path.join(folder, 'opora.log');
    log('school.list', new Error('broken'));
    expect(readFileSync(file, 'utf8')).toMatch(/^2020-12-17T10:00:00\.000Z school\.list Error: broken\n {4}at /);
    writeFileSync(file, 'x'.repeat(1_000_001));
    log('school.get', 'text');
    expect(readFileSync(file, 'utf8')).toBe('2020-12-17T10:00:00.000Z school.get text\n');
    expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(1_000_001);
  });

  it('does not make a second failure of a folder that cannot be written', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    journal(path.join(file, 'data'))('main', 'broken');
    expect(error).toHaveBeenCalledWith('main', 'broken');
    error.mockRestore();
  });
});
