import { shell } from 'electron';
import { Failure } from '../shared/model/failure.ts';
import { drawInWindow, printInWindow } from './printInWindow.ts';
import type { Host } from './services/host.ts';

/** What the desktop shell gives to the services. */
export const electronHost: Host = {
  shell: 'electron',
  printPdf: printInWindow,
  drawCharts: drawInWindow,
  async showInFolder(file) {
    shell.showItemInFolder(file);
  },
  async openFile(file) {
    const problem = await shell.openPath(file);
    if (problem)
      throw new Failure('no-desktop', 'Не удалось открыть документ: нет программы для таких файлов. Откройте его из папки документов.');
  },
};
