import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { origin } from './protocol.ts';

/** The program's menu; everything else is in the window itself and its own keys. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([file, edit, view, help]));
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

const file: MenuItemConstructorOptions = {
  label: '&Файл',
  submenu: [
    place('settings', 'Настройки', '/settings', 'CmdOrCtrl+,'),
    separator,
    { role: 'close', label: 'Закрыть окно', accelerator: 'CmdOrCtrl+W' },
    { role: 'quit', label: 'Выход', accelerator: 'CmdOrCtrl+Q' },
  ],
};

const edit: MenuItemConstructorOptions = {
  label: '&Правка',
  submenu: [
    { role: 'undo', label: 'Отменить' },
    { role: 'redo', label: 'Повторить' },
    separator,
    { role: 'cut', label: 'Вырезать' },
    { role: 'copy', label: 'Копировать' },
    { role: 'paste', label: 'Вставить' },
    { role: 'selectAll', label: 'Выделить всё' },
  ],
};

const view: MenuItemConstructorOptions = {
  label: '&Вид',
  submenu: [
    { role: 'reload', label: 'Обновить окно', accelerator: 'F5' },
    separator,
    { role: 'resetZoom', label: 'Обычный размер', accelerator: 'CmdOrCtrl+0' },
    { role: 'zoomIn', label: 'Крупнее', accelerator: 'CmdOrCtrl+=' },
    { role: 'zoomOut', label: 'Мельче', accelerator: 'CmdOrCtrl+-' },
    separator,
    { role: 'togglefullscreen', label: 'Во весь экран', accelerator: 'F11' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Средства разработчика' } as const]),
  ],
};

const help: MenuItemConstructorOptions = {
  label: '&Справка',
  submenu: [place('help', 'Справка', '/help', 'F1')],
};

/** An item that leads the window to one of its places. */
function place(id: string, label: string, path: string, accelerator: string): MenuItemConstructorOptions {
  const go = () =>
    void BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.loadURL(`${origin}/index.html#${path}`);
  return { id, label, accelerator, click: go };
}
